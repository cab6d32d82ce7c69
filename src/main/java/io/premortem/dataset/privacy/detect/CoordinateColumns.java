package io.premortem.dataset.privacy.detect;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which number columns are latitudes and longitudes: their names say so and they come in pairs. */
public final class CoordinateColumns {

  private static final Pattern LATITUDE = ColumnNames.pattern("lat|latitude|y", "纬度");
  private static final Pattern LONGITUDE = ColumnNames.pattern("lng|lon|long|longitude|x", "经度");
  private static final Pattern SURE =
      ColumnNames.pattern("lat|latitude|lng|lon|longitude", "纬度|经度");

  private CoordinateColumns() {}

  /**
   * @param numbers names of the number columns, in the order of the table
   * @return those of each latitude beside a longitude, at least one of them named in full
   */
  public static Set<String> among(List<String> numbers) {
    Set<String> found = new HashSet<>();
    for (int i = 0; i + 1 < numbers.size(); i++) {
      String left = ColumnNames.plain(numbers.get(i));
      String right = ColumnNames.plain(numbers.get(i + 1));
      boolean sure = SURE.matcher(left).find() || SURE.matcher(right).find();
      if (sure && (isPair(left, right) || isPair(right, left))) {
        found.add(numbers.get(i));
        found.add(numbers.get(i + 1));
      }
    }
    return found;
  }

  private static boolean isPair(String latitude, String longitude) {
    return LATITUDE.matcher(latitude).find() && LONGITUDE.matcher(longitude).find();
  }
}
