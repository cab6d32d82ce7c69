package io.premortem.risk.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The compute planner. */
@MessageBundle("compute")
interface ComputeMessages {
  @Message("Compute planner")
  String title();

  @Message("What training and serving your model take in GPU-hours, memory and money.")
  String lead();

  @Message("Plan compute")
  String link();

  @Message("Example figures: put your own below. Nothing is kept until you keep it.")
  String example();

  @Message("Worked out, not kept: what you see is not in the simulation yet.")
  String loose();

  @Message("This plan is part of the assessment; its costs are in the simulation.")
  String attached();

  @Message("Keep the plan with the assessment")
  String keep();

  @Message("Calculate")
  String calculate();

  @Message("Take the plan away")
  String remove();

  @Message("Take this plan and its costs out of the assessment?")
  String removeSure();

  @Message("The plan is kept; run the assessment to see what it does.")
  String kept();

  @Message("The plan is taken away.")
  String removed();

  @Message("Some figures need mending; nothing was calculated.")
  String mend();

  @Message("The model")
  String model();

  @Message("A dense transformer; its card states these numbers.")
  String modelNote();

  @Message("Currency of all prices")
  String currency();

  @Message("Parameters")
  String parameters();

  @Message("billion")
  String billion();

  @Message("Layers")
  String layers();

  @Message("Key-value heads")
  String kvHeads();

  @Message("Numbers per head")
  String headDim();

  @Message("Training")
  String training();

  @Message("Leave the tokens empty when you train nothing.")
  String trainingNote();

  @Message("Tokens seen in training")
  String tokens();

  @Message("About 20 for each parameter use compute best (Hoffmann et al. 2022).")
  String tokensHint();

  @Message("GPU")
  String gpu();

  @Message("GPUs at the same time")
  String gpus();

  @Message("Share of the peak that is used (MFU)")
  String mfu();

  @Message("30 to 50 % in large runs; judgement.")
  String mfuHint();

  @Message("On top for failed and trial runs")
  String overhead();

  @Message("10 to 50 % is usual; judgement.")
  String overheadHint();

  @Message("Price of a GPU-hour")
  String price();

  @Message(
      "Empty: the rent of the table at the end. Storage, network and support are often a third of the bill: raise the price for them.")
  String priceHint();

  @Message("Tokens in a training sequence")
  String sequence();

  @Message("Sequences on a GPU at once")
  String microBatch();

  @Message("Serving")
  String serving();

  @Message("Leave the tokens empty when you serve nothing yourself.")
  String servingNote();

  @Message("Tokens a month")
  String millionTokens();

  @Message("million")
  String million();

  @Message("Growth of the tokens a month")
  String growth();

  @Message("Number format of the weights")
  String precision();

  @Message("Tokens a second from one busy GPU")
  String tokensPerSecond();

  @Message("Measure it with your model; vendors state the best case.")
  String tokensPerSecondHint();

  @Message("Share of paid time in which a GPU is busy")
  String utilisation();

  @Message("20 to 60 % is usual, as requests come in waves; judgement.")
  String utilisationHint();

  @Message("Context kept for each request")
  String context();

  @Message("tokens")
  String tokensUnit();

  @Message("Requests served at once")
  String batch();

  @Message("At least one copy of the model runs all the time")
  String alwaysOn();

  @Message("Serving is not in the burn or the margin of the money page yet")
  String onTop();

  @Message("Otherwise its cost would count twice: untick, and only training enters the simulation.")
  String onTopHint();

  @Message("Fall of the price of a GPU-hour in a year")
  String declineField();

  @Message("0 to 45 %; judgement. A price that rises is a negative number.")
  String declineHint();

  @Message("Training cost")
  String trainingCost();

  @Message("Paid in month 1 of the simulation")
  String trainingCostNote();

  @Message("GPU-hours")
  String gpuHours();

  @Message("Failed runs included")
  String gpuHoursNote();

  @Message("Calendar time")
  String calendar();

  @Message("months")
  String months();

  @Message("Operations")
  String flops();

  @Message("Six for each parameter and token")
  String flopsNote();

  @Message("Runway eaten")
  String eaten();

  @Message("From {before} to {after} months, at the pace of month 1")
  String eatenNote(String before, String after);

  @Message("Give your money figures to see how much runway the plan eats.")
  String noRunway();

  @Message("no end")
  String noEnd();

  @Message("Cost per million tokens")
  String perMillion();

  @Message("Serving cost a month")
  String monthly();

  @Message("One copy always on decides it: the tokens alone would cost less")
  String monthlyFloor();

  @Message("Price by the tokens served")
  String monthlyTokens();

  @Message("GPUs the tokens take")
  String gpusPaid();

  @Message("One copy takes {count}")
  String gpusPaidNote(String count);

  @Message("Memory for serving")
  String servingMemory();

  @Message("Weights")
  String weights();

  @Message("Cache of one token")
  String cacheToken();

  @Message("Cache of all requests")
  String cache();

  @Message("Memory for training")
  String trainingMemory();

  @Message(
      "Adam in mixed precision keeps 16 bytes for each parameter: {state} in all. Activations take about {activations} on each GPU, or {recomputed} when they are computed again.")
  String trainingMemoryNote(String state, String activations, String recomputed);

  @Message("How GPUs share the state")
  String sharding();

  @Message("On each GPU")
  String onEach();

  @Message("With activations")
  String fit();

  @Message("Nothing shared")
  String shardingNone();

  @Message("Optimizer state (ZeRO-1)")
  String shardingZero1();

  @Message("Gradients too (ZeRO-2)")
  String shardingZero2();

  @Message("Weights too (ZeRO-3)")
  String shardingZero3();

  @Message("fits")
  String fits();

  @Message("fits with recomputation")
  String fitsRecomputed();

  @Message("does not fit")
  String tooBig();

  @Message("With everything shared, {count} GPUs of this kind are the fewest that hold it.")
  String leastGpus(String count);

  @Message("No number of such GPUs holds it: one layer split over GPUs is beyond this planner.")
  String noGpus();

  @Message("The same training, started later")
  String later();

  @Message("Months from now")
  String laterMonth();

  @Message("Low")
  String low();

  @Message("Median")
  String median();

  @Message("High")
  String high();

  @Message("Kinds of GPU")
  String accelerators();

  @Message("US dollars an hour, on demand. The rate is often only 60 to 70 % of a cloud bill.")
  String acceleratorsNote();

  @Message("Peak, dense BF16")
  String peak();

  @Message("Memory")
  String memory();

  @Message("Rent of an hour")
  String rent();

  @Message("Source")
  String source();

  @Message("judgement")
  String judgement();

  @Message("Compute")
  String panel();

  @Message("Costs of your compute plan, on top of the figures below; they are in the simulation.")
  String panelNote();

  @Message("Training run, paid in month 1")
  String lineTraining();

  @Message("Serving a month")
  String lineServing();

  @Message("No plan yet: work out what training and serving would cost.")
  String noPlan();
}
