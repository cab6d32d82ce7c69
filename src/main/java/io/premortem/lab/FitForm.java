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

  public long getSeed() {
    return seed;
  }

  FitRequest request() {
    return new FitRequest(dataset, target, recipe, seed);
  }
}
