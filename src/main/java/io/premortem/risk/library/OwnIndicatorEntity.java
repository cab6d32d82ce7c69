package io.premortem.risk.library;

import io.premortem.risk.knowledge.Basis;
import io.premortem.risk.knowledge.Indicator;
import io.premortem.risk.knowledge.Interval;
import io.premortem.risk.knowledge.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "own_indicator")
class OwnIndicatorEntity {
  /** An option: its label and the ends of its multiplier. */
  record Option(String label, double low, double high) {}

  @Id UUID id;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  String area;
  String text;

  @Convert(converter = OptionsConverter.class)
  List<Option> options;

  /** Ids, joined by commas. */
  String causes;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  Indicator.Choice toIndicator() {
    return new Indicator.Choice(
        Library.PREFIX + id,
        new Text(text, text),
        IntStream.range(0, options.size()).mapToObj(this::option).toList(),
        List.of(causes.split(",")),
        null,
        null,
        new Basis(true, null, null));
  }

  private Indicator.Option option(int index) {
    Option option = options.get(index);
    return new Indicator.Option(
        "option-" + (index + 1),
        new Text(option.label(), option.label()),
        new Interval(option.low(), option.high()));
  }
}
