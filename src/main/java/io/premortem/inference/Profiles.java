package io.premortem.inference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.premortem.dataset.Datasets;
import io.premortem.inference.monitor.InputProfile;
import io.premortem.lab.Model;
import io.premortem.lab.ModelInput;
import io.premortem.lab.ModelStageChanged;
import io.premortem.tenancy.Recent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The input profiles of the current tenant's models, made when a model first goes live. */
@ApplicationScoped
class Profiles {
  // Its own mapper: the API's settings may change, rows must stay readable.
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int REMEMBERED = 500;

  private final ProfileStore store;
  private final Datasets data;
  private final Clock clock;
  private final Map<UUID, InputProfile> remembered = new ConcurrentHashMap<>();

  /** For those that have none, which are asked for it as often. */
  private final Recent<UUID, Optional<InputProfile>> recent = new Recent<>(REMEMBERED);

  Profiles(ProfileStore store, Datasets data, Clock clock) {
    this.store = store;
    this.data = data;
    this.clock = clock;
  }

  /**
   * The profile; empty for a model that never went live, or whose data was gone when it did.
   *
   * @param model of the current tenant, as {@code Models} gave it
   */
  Optional<InputProfile> of(Model model) {
    var known = remembered.get(model.id());
    if (known != null) {
      return Optional.of(known);
    }
    var found = recent.get(model.id(), () -> Optional.of(find(model.id()))).orElseThrow();
    if (remembered.size() > REMEMBERED) {
      remembered.clear();
    }
    found.ifPresent(profile -> remembered.put(model.id(), profile));
    return found;
  }

  private Optional<InputProfile> find(UUID model) {
    return QuarkusTransaction.joiningExisting().call(() -> store.find(model)).map(Profiles::read);
  }

  /** One that had no profile may have got one. */
  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ModelStageChanged event) {
    recent.forget(event.model());
  }

  /** Reads the model's data once and keeps its figures, so that they outlive the data. */
  @Transactional
  public void ensure(Model model) {
    if (of(model).isPresent()) {
      return;
    }
    var inputs = model.details().inputs();
    var names = inputs.stream().map(ModelInput::name).collect(Collectors.toSet());
    data.read(model.dataset(), names)
        .filter(columns -> columns.rows() > 0 && InputTables.lacking(columns, inputs).isEmpty())
        .map(columns -> InputProfile.of(InputTables.of(columns, inputs)))
        .ifPresent(profile -> store.insert(model.id(), write(profile), clock.instant()));
  }

  private static String write(InputProfile profile) {
    try {
      return JSON.writeValueAsString(profile);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InputProfile read(String profile) {
    try {
      return JSON.readValue(profile, InputProfile.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
