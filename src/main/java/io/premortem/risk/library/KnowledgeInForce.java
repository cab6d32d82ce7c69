package io.premortem.risk.library;

import io.premortem.risk.knowledge.Area;
import io.premortem.risk.knowledge.KnowledgeFiles;
import io.premortem.web.Language;
import io.premortem.web.PlatformFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Which knowledge this program computes with: its version, and of each area version and file. */
@ApplicationScoped
class KnowledgeInForce implements PlatformFacts {
  private static final int SHOWN = 16;

  private final Library library;
  private List<Fact> english;
  private List<Fact> chinese;

  KnowledgeInForce(Library library) {
    this.library = library;
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public String title(Language language) {
    return language.pick("Knowledge base ", "知识库 ") + library.newest().version();
  }

  @Override
  public String href() {
    return "/admin/knowledge";
  }

  /** The files do not change while the program runs. */
  @Override
  public synchronized List<Fact> facts(Language language) {
    if (english == null) {
      english = of(area -> area.name().en());
      chinese = of(area -> area.name().zh());
    }
    return language.chinese() ? chinese : english;
  }

  private List<Fact> of(java.util.function.Function<Area, String> name) {
    return library.newest().areas().stream()
        .map(
            area ->
                new Fact(
                    name.apply(area),
                    area.version(),
                    "SHA-256 " + KnowledgeFiles.sha256(area.id() + ".yaml").substring(0, SHOWN)))
        .toList();
  }
}
