package io.premortem.risk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class AssessmentDraftTest {
  @Test
  void readsWhatIsGivenAndLeavesTheRestNull() throws Exception {
    var draft =
        new ObjectMapper()
            .readValue(
                "{\"name\":\"Seed\",\"answers\":{\"a\":1,\"b\":null}}", AssessmentDraft.class);
    assertThat(draft.name()).isEqualTo("Seed");
    assertThat(draft.answers().get("b").isNull()).isTrue();
    assertThat(draft.finance()).isNull();
    assertThat(draft.datasets()).isNull();
  }
}
