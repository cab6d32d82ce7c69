package io.premortem.inference;

import io.premortem.identity.ApiKey;
import io.premortem.identity.KeyRefusal;
import io.premortem.identity.Visitor;
import io.premortem.lab.Model;
import io.premortem.web.Language;
import io.premortem.web.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import java.util.UUID;

/** The models that this request's caller may ask, found or refused. */
@RequestScoped
class ServedModels {
  private final KnownModels models;
  private final Visitor visitor;
  private final Language language;

  ServedModels(KnownModels models, Visitor visitor, Language language) {
    this.models = models;
    this.visitor = visitor;
    this.language = language;
  }

  /** Any version, for those who may see it. */
  Model find(UUID id) {
    return known(id).version();
  }

  /** A version that was deployed; a retired one goes on answering. */
  Model version(UUID id) {
    var model = find(id);
    if (model.stage() == Model.Stage.CANDIDATE) {
      throw Problem.conflict(text().notDeployed(), text().notDeployedDetail()).toException();
    }
    return model;
  }

  /** The live version of the model's name. */
  Model live(UUID id) {
    return Optional.ofNullable(known(id).live())
        .orElseThrow(
            () -> Problem.conflict(text().noneLive(), text().noneLiveDetail()).toException());
  }

  private KnownModels.Known known(UUID id) {
    var known = models.find(id).orElseThrow(NotFoundException::new);
    var name = known.version().name();
    var bound = visitor.apiKey().map(ApiKey::model).filter(other -> !other.equals(name));
    if (bound.isPresent()) {
      throw new KeyRefusal(new KeyRefusal.Reason.Bound(bound.get()));
    }
    return known;
  }

  private InferenceMessages text() {
    return language.messages(InferenceMessages.class);
  }
}
