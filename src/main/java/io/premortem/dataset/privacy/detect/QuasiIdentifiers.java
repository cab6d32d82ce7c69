package io.premortem.dataset.privacy.detect;

import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.dataset.profile.ColumnType;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Columns that name no one alone but may in combination (Sweeney 2002): birth, age, sex, postcode,
 * place, occupation and the like, by their names in English or Chinese, with more than one value
 * and with values that repeat.
 */
public final class QuasiIdentifiers {

  /** More would make the search long and its answer no clearer. */
  public static final int MOST = 8;

  private static final double IDENTIFYING = 0.95;

  private static final Pattern NAME =
      ColumnNames.pattern(
          "birth(day|date|_date|_year)?|date_of_birth|dob|age|age_group|sex|gender|zip|zip_?code"
              + "|post_?code|postal(_code)?|city|town|county|district|region|province|state|country"
              + "|job|job_title|occupation|profession|position|department|employer|education|degree"
              + "|school|university|major|marital(_status)?|nationality|ethnicity|race|religion"
              + "|hire_date|join(ed)?_date|salary|income|height|weight|blood_type",
          "出生|生日|年龄|性别|邮编|邮政编码|城市|省份|地区|区县|籍贯|户籍|职业|职位|岗位|职务|部门|单位|学历|学位|学校|专业"
              + "|婚姻|国籍|民族|宗教|入职|工资|收入|身高|体重|血型");
  private static final Pattern POSTCODE =
      ColumnNames.pattern("zip|zip_?code|post_?code|postal(_code)?|plz", "邮编|邮政编码");
  private static final Pattern BIRTH =
      ColumnNames.pattern("birth(day|date|_date)?|date_of_birth|dob", "出生|生日");

  private QuasiIdentifiers() {}

  /**
   * @param direct names of columns that identify people by themselves
   * @return at most {@value #MOST} names, in the order of the table
   */
  public static List<String> among(List<ColumnProfile> columns, long rows, Set<String> direct) {
    return columns.stream()
        .filter(column -> !direct.contains(column.name()))
        .filter(column -> NAME.matcher(ColumnNames.plain(column.name())).find())
        .filter(column -> column.distinct() > 1)
        .filter(column -> column.type().isTime() || repeats(column, rows))
        .limit(MOST)
        .map(ColumnProfile::name)
        .toList();
  }

  private static boolean repeats(ColumnProfile column, long rows) {
    return column.type() == ColumnType.CATEGORICAL
        || column.distinct() <= IDENTIFYING * (rows - column.missing());
  }

  public static boolean isPostcode(String name) {
    return POSTCODE.matcher(ColumnNames.plain(name)).find();
  }

  public static boolean isBirth(String name) {
    return BIRTH.matcher(ColumnNames.plain(name)).find();
  }
}
