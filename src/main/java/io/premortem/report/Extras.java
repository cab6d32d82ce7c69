package io.premortem.report;

import java.util.List;

/** What a report tells beside the run itself. */
record Extras(Report.Moved moved, Report.Stress stress, List<Report.BestSet> budgets) {}
