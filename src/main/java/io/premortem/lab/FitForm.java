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

  FitRequest request() {
    return new FitRequest(dataset, target, recipe, seed);
  }
}
