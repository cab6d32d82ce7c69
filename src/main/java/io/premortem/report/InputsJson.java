package io.premortem.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.premortem.report.seal.Trees;
import io.premortem.risk.compliance.Reply;
import io.premortem.risk.engine.Distribution;
import io.premortem.risk.valuation.Answer;
import jakarta.inject.Singleton;

/** Inputs as they are kept: records as they are, alternatives with the name of their form. */
@Singleton
class InputsJson {
  private final ObjectMapper mapper =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addMixIn(Answer.class, AnswerForms.class)
          .addMixIn(Distribution.class, DistributionForms.class)
          .addMixIn(Reply.class, ReplyForms.class)
          .build();

  String write(Inputs inputs) {
    try {
      return mapper.writeValueAsString(inputs);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("inputs are not writable as JSON", e);
    }
  }

  /** As a tree of JSON, to be sealed. */
  Object tree(Inputs inputs) {
    return Trees.sealable(mapper.convertValue(inputs, Object.class));
  }

  /**
   * @param tree as {@link #tree} makes it
   */
  Inputs inputs(Object tree) {
    return mapper.convertValue(tree, Inputs.class);
  }

  Inputs read(String text) {
    try {
      return mapper.readValue(text, Inputs.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report's row holds bad inputs", e);
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
  @JsonSubTypes({
    @Type(value = Answer.Chosen.class, name = "chosen"),
    @Type(value = Answer.Number.class, name = "number")
  })
  private interface AnswerForms {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
  @JsonSubTypes({
    @Type(value = Distribution.Constant.class, name = "constant"),
    @Type(value = Distribution.Lognormal.class, name = "lognormal"),
    @Type(value = Distribution.Normal.class, name = "normal"),
    @Type(value = Distribution.Pert.class, name = "pert"),
    @Type(value = Distribution.Beta.class, name = "beta"),
    @Type(value = Distribution.Empirical.class, name = "empirical")
  })
  private interface DistributionForms {
    @JsonIgnore
    boolean isConstant();
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
  @JsonSubTypes({
    @Type(value = Reply.Choice.class, name = "choice"),
    @Type(value = Reply.Choices.class, name = "choices"),
    @Type(value = Reply.Amount.class, name = "amount")
  })
  private interface ReplyForms {}
}
