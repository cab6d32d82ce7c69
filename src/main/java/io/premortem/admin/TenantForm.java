package io.premortem.admin;

import io.premortem.identity.Signup;
import jakarta.ws.rs.FormParam;
import java.util.Optional;
import java.util.UUID;

/** What an administrator types for a new tenant. */
public class TenantForm {
  @FormParam("alias")
  String alias = "";

  @FormParam("name")
  String name = "";

  @FormParam("kind")
  String kind = "COMPANY";

  @FormParam("owner")
  String owner = "";

  /** Of the request that it comes from; empty without one. */
  @FormParam("request")
  String request = "";

  static TenantForm of(Signup signup) {
    var form = new TenantForm();
    form.name = signup.company();
    form.owner = signup.email();
    form.request = signup.id().toString();
    return form;
  }

  Optional<UUID> request() {
    try {
      return Optional.ofNullable(request).filter(r -> !r.isBlank()).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public String getAlias() {
    return alias;
  }

  public String getName() {
    return name;
  }

  public String getKind() {
    return kind;
  }

  public String getOwner() {
    return owner;
  }

  public String getRequest() {
    return request;
  }
}
