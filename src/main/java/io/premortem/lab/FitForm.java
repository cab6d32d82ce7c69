package io.premortem.lab;

import io.premortem.lab.learn.Recipe;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.UUID;

/** What the page to fit a model posts. */
public class FitForm {
  @FormParam("dataset")
  UUID dataset;

  @FormParam("target")
  String target;

  @FormParam("recipe")
  @DefaultValue("article")
  String recipe = Recipe.ARTICLE.id();

  @FormParam("task")
  String task;

  @FormParam("group")
  String group;

  @FormParam("budgetSeconds")
  String budgetSeconds;

  @FormParam("duplicatesTogether")
  boolean duplicatesTogether;

  @FormParam("classWeights")
  String classWeights;

  @FormParam("seed")
  @DefaultValue("42")
  long seed = 42;

  // The page shows what was typed.
  public String getTarget() {
    return target;
  }

  public String getRecipe() {
    return recipe;
  }

  public String getTask() {
    return task;
  }

  public String getGroup() {
    return group;
  }

  public String getBudgetSeconds() {
    return budgetSeconds;
  }

  public boolean isDuplicatesTogether() {
    return duplicatesTogether;
  }

  public String getClassWeights() {
    return classWeights;
  }

  public long getSeed() {
    return seed;
  }

  /** What is no whole number is no possible budget either. */
  private Integer budget() {
    if (budgetSeconds == null || budgetSeconds.isBlank()) {
      return null;
    }
    try {
      return Integer.valueOf(budgetSeconds.strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  FitRequest request() {
    return new FitRequest(
        dataset, target, recipe, task, group, budget(), seed, duplicatesTogether, classWeights);
  }
}
