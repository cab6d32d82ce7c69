package io.premortem.report.portfolio;

import io.premortem.report.FundShares;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** What a fund sees only once it has agreed to an NDA, for the top of its portfolio. */
@Named("waitingShares")
@RequestScoped
public class WaitingShares {
  private final FundShares shares;

  WaitingShares(FundShares shares) {
    this.shares = shares;
  }

  public List<FundShares.Waiting> all() {
    return shares.waiting();
  }
}
