package io.premortem.risk.pages;

import io.premortem.dataset.Datasets;
import io.premortem.lab.ModelCards;
import io.premortem.risk.evidence.EvidenceDraft;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;

/** Model cards as evidence of answers: a chosen card fills in what was left empty. */
@RequestScoped
class CardEvidence {
  private final ModelCards cards;
  private final Datasets datasets;

  CardEvidence(ModelCards cards, Datasets datasets) {
    this.cards = cards;
    this.datasets = datasets;
  }

  List<EvidenceView.Choice> choices() {
    return cards.newest().stream()
        .map(card -> new EvidenceView.Choice(card.model(), card.name() + ", " + card.version()))
        .toList();
  }

  /**
   * @param card id of a model; blank for none
   * @throws NotFoundException when the tenant has no such model
   */
  EvidenceDraft complete(EvidenceDraft draft, String card, String org, UriInfo uri) {
    if (card == null || card.isBlank() || "claimed".equals(draft.status())) {
      return draft;
    }
    var summary = cards.summary(id(card)).orElseThrow(NotFoundException::new);
    var dataset = datasets.find(summary.dataset()).map(found -> found.id()).orElse(null);
    return new EvidenceDraft(
        draft.status(),
        draft.asOf() == null ? summary.day().toString() : draft.asOf(),
        draft.note() == null ? summary.text() : draft.note(),
        draft.link() == null
            ? uri.getBaseUri().resolve("/o/" + org + summary.path()).toString()
            : draft.link(),
        draft.dataset() == null ? dataset : draft.dataset());
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException(e);
    }
  }
}
