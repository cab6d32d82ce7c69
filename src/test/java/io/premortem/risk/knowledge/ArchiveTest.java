package io.premortem.risk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArchiveTest {
  @Test
  void anEarlierVersionReadsFromItsOwnFolder() {
    Knowledge archived = KnowledgeFiles.archived("a-test").orElseThrow();
    assertThat(archived.version()).isEqualTo("a-test");
    assertThat(archived.areas()).isEmpty();
    assertThat(KnowledgeFiles.load().areas()).hasSize(7);
  }

  @Test
  void whatIsNotKeptOrNotAVersionIsEmpty() {
    assertThat(KnowledgeFiles.archived("1999-01")).isEmpty();
    assertThat(KnowledgeFiles.archived("../archive/a-test")).isEmpty();
  }
}
