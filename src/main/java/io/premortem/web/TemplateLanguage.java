package io.premortem.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Renders every template in the language of the request, without each page saying so. */
@ApplicationScoped
class TemplateLanguage {
  void configure(@Observes EngineBuilder engine) {
    engine.addTemplateInstanceInitializer(TemplateLanguage::localize);
  }

  private static void localize(TemplateInstance template) {
    var container = Arc.container();
    if (container.requestContext().isActive()) {
      template.setLocale(container.instance(Language.class).get().tag());
    }
  }
}
