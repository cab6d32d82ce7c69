package io.premortem.risk;

import io.premortem.lab.CompanyMoney;
import io.premortem.risk.valuation.Finance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;

/** The company's money, by the newest assessment that has figures. */
@ApplicationScoped
class AssessmentMoney implements CompanyMoney {
  private final Assessments assessments;

  AssessmentMoney(Assessments assessments) {
    this.assessments = assessments;
  }

  @Override
  public Optional<Figures> newest() {
    return assessments.list(Optional.empty()).items().stream()
        .map(Assessment::used)
        .filter(Objects::nonNull)
        .filter(finance -> finance.openingCash() != null && finance.burn() != null)
        .findFirst()
        .map(AssessmentMoney::figures);
  }

  private static Figures figures(Finance finance) {
    double margin = finance.grossMargin() == null ? 1 : finance.grossMargin().mean();
    double revenue = finance.revenue() == null ? 0 : finance.revenue().mean();
    double burn = finance.burn().mean() - margin * revenue;
    return new Figures(finance.currency(), finance.openingCash(), burn > 0 ? burn : null);
  }
}
