package io.premortem.tenancy;

import io.premortem.identity.Access;
import io.premortem.identity.Permission;
import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** Every route that the framework serves: a new endpoint is in the list by being there. */
final class Routes {
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(:[^{}]*)?}");

  /**
   * One method of one address.
   *
   * @param path with variables, such as <code>/o/{org}/datasets/{id}</code>
   * @param body the content type that the route asks for; empty when it asks for none
   * @param queries names of query parameters that take an identifier
   * @param permission empty when anybody may call it
   */
  record Route(
      String method,
      String path,
      String body,
      List<String> queries,
      Optional<Permission> permission) {

    boolean api() {
      return path.startsWith("/api/");
    }

    boolean ofTenant() {
      return path.contains("{org}");
    }

    /** Variables that name something of a tenant: all but the tenant and words of ours. */
    boolean identifies() {
      return path.replace("{org}", "").contains("{") || !queries.isEmpty();
    }

    boolean changes() {
      return !method.equals("GET");
    }

    /** Whether it names something that belongs to something else that it names. */
    boolean nests() {
      return VARIABLE.matcher(path.replace("{org}", "")).results().count() > 1;
    }

    /** The address with the tenant and, wherever something is named, the identifier. */
    String at(String tenant, String identifier) {
      return at(tenant, identifier, identifier);
    }

    /** The same where what is named first and what is named after it are two things. */
    String at(String tenant, String first, String later) {
      var named = new AtomicInteger();
      var query =
          queries.stream()
              .map(name -> name + "=" + first)
              .collect(Collectors.joining("&", queries.isEmpty() ? "" : "?", ""));
      return VARIABLE
              .matcher(path)
              .replaceAll(
                  variable ->
                      switch (variable.group(1)) {
                        case "org" -> tenant;
                        case "alias" -> "acme";
                        case "area" -> "team";
                        case "format" -> "csv";
                        default -> named.getAndIncrement() == 0 ? first : later;
                      })
          + query;
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private Routes() {}

  static List<Route> all() {
    var routes = new ArrayList<Route>();
    RuntimeResourceVisitor.visitRuntimeResources(
        "",
        ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(),
        new RuntimeResourceVisitor() {
          @Override
          public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
            if (method != null && ours(path, resource)) {
              routes.add(route(method, path, resource));
            }
          }
        });
    return routes.stream().distinct().toList();
  }

  private static boolean ours(String path, RuntimeResource resource) {
    return severalTypes(resource)
        ? path.contains("{org}")
        : resource.getLazyMethod().getResourceClass().getName().startsWith("io.premortem.");
  }

  /** One address whose methods differ in the type they take: the framework names none of them. */
  private static boolean severalTypes(RuntimeResource resource) {
    return resource.getLazyMethod() == null;
  }

  private static Route route(String method, String path, RuntimeResource resource) {
    var address = "/" + path.replaceFirst("^/+", "");
    if (severalTypes(resource)) {
      return new Route(
          method, address, MediaType.APPLICATION_JSON, List.of(), Optional.of(Permission.VIEW));
    }
    var java = resource.getLazyMethod().getMethod();
    var consumes = resource.getConsumes();
    var body =
        consumes == null || consumes.isEmpty() || consumes.getFirst().isWildcardType()
            ? ""
            : consumes.getFirst().toString();
    var needed = Access.isPublic(java) ? Optional.<Permission>empty() : Access.required(java);
    return new Route(method, address, body, queries(java), needed);
  }

  private static List<String> queries(Method java) {
    return Arrays.stream(java.getParameters())
        .filter(parameter -> parameter.getType() == UUID.class)
        .map(parameter -> parameter.getAnnotation(QueryParam.class))
        .filter(Objects::nonNull)
        .map(QueryParam::value)
        .toList();
  }

  /** A body of the route's type that is well-formed and says nothing. */
  static String emptyBody(String type) {
    if (type.startsWith(MediaType.MULTIPART_FORM_DATA)) {
      return "--x\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nx\r\n--x--\r\n";
    }
    return type.startsWith(MediaType.APPLICATION_JSON) ? "{}" : "x=1";
  }
}
