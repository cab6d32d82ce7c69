package io.premortem.dataset.customers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CustomerMappingStore implements PanacheRepositoryBase<CustomerMappingEntity, UUID> {
  private final ObjectMapper json;

  CustomerMappingStore(ObjectMapper json) {
    this.json = json;
  }

  Optional<Mapping> mapping(UUID dataset) {
    return findByIdOptional(dataset).map(row -> read(row.mapping));
  }

  void write(UUID dataset, Mapping mapping, String actor, Instant at) {
    var row = findByIdOptional(dataset).orElseGet(CustomerMappingEntity::new);
    row.mapping = text(mapping);
    row.changedBy = actor;
    row.changedAt = at;
    if (row.datasetId == null) {
      row.datasetId = dataset;
      persist(row);
    }
  }

  private String text(Mapping mapping) {
    try {
      return json.writeValueAsString(mapping);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Mapping read(String text) {
    try {
      return json.readValue(text, Mapping.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a data set's row holds a bad mapping of customers", e);
    }
  }
}
