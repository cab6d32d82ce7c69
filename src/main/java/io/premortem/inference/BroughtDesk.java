package io.premortem.inference;

import io.premortem.identity.Visitor;
import io.premortem.inference.graph.GraphRefusal;
import io.premortem.lab.Model;
import io.premortem.web.Language;
import io.premortem.web.Problem;
import io.premortem.web.Problem.Fault;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Takes graphs from page and API, and says in words what is wrong. */
@RequestScoped
class BroughtDesk {
  private static final long MEGABYTE = 1_000_000;

  private final BroughtModels brought;
  private final Visitor visitor;
  private final Language language;
  private final long limit;

  BroughtDesk(
      BroughtModels brought,
      Visitor visitor,
      Language language,
      @ConfigProperty(name = "premortem.inference.upload-bytes") long limit) {
    this.brought = brought;
    this.visitor = visitor;
    this.language = language;
    this.limit = limit;
  }

  /** Either the model, or what is wrong. */
  sealed interface Answer {
    record Added(Model model) implements Answer {}

    record Wrong(Fault fault) implements Answer {}
  }

  long megabytes() {
    return limit / MEGABYTE;
  }

  Answer add(FileUpload file, String name, UUID dataset, String target) {
    if (file == null || file.size() == 0) {
      return new Answer.Wrong(Fault.field("file", text().noFile()));
    }
    if (file.size() > limit) {
      return new Answer.Wrong(Fault.field("file", text().tooLarge(megabytes())));
    }
    try {
      var bytes = Files.readAllBytes(file.uploadedFile());
      return answer(brought.add(bytes, name, dataset, target, visitor.subject()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  Problem problem(Fault fault) {
    return Problem.unprocessable(text().refused(), fault.field(), fault.message());
  }

  private Answer answer(BroughtResult result) {
    return switch (result) {
      case BroughtResult.Added(var model) -> new Answer.Added(model);
      case BroughtResult.NoDataset _ -> wrong("dataset", text().noDataset());
      case BroughtResult.NoTarget _ -> wrong("target", text().noTarget());
      case BroughtResult.NoRows _ -> wrong("dataset", text().noRows());
      case BroughtResult.Refused(var refusal) -> wrong("file", text(refusal));
    };
  }

  private static Answer wrong(String field, String message) {
    return new Answer.Wrong(Fault.field(field, message));
  }

  private String text(GraphRefusal refusal) {
    var detail = refusal.detail();
    return switch (refusal.reason()) {
      case UNREADABLE -> text().unreadable();
      case EXTERNAL_DATA -> text().externalData(detail);
      case DOMAIN -> text().domain(detail);
      case OPSET -> text().opset(detail);
      case CONTROL_FLOW -> text().controlFlow(detail);
      case OPERATOR -> text().operator(detail);
      case TOO_MANY_NODES -> text().tooManyNodes(detail);
      case INPUT -> text().input(detail);
      case OUTPUT -> text().output();
      case COLUMN -> text().column(detail);
      case CLASSES -> text().classes(detail);
      case TRIAL -> text().trial();
      case NOT_PROBABILITIES -> text().notProbabilities();
      case QUANTITY -> text().quantity(detail);
      case NOT_FINITE -> text().notFinite();
    };
  }

  private BroughtMessages text() {
    return language.messages(BroughtMessages.class);
  }
}
