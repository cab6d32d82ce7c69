package io.premortem.web;

import io.premortem.identity.Memberships;
import io.premortem.identity.Permission;
import io.premortem.identity.Visitor;
import io.premortem.tenancy.Announcements;
import io.premortem.tenancy.Organization;
import io.premortem.tenancy.Organizations;
import io.quarkus.arc.All;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What surrounds every page; templates read it as {@code inject:frame}. */
@Named("frame")
@RequestScoped
public class Frame {
  /** An entry of the menu. */
  public record Link(String href, String label, String icon, boolean current) {}

  /** An entry of the organization switcher. */
  public record Place(String alias, String name, boolean current) {}

  private final RoutingContext request;
  private final Language language;
  private final Visitor visitor;
  private final Organizations organizations;
  private final Memberships memberships;
  private final Flash flash;
  private final Announcements announcements;
  private final List<NavItem> items;
  private Optional<Organization> organization;

  Frame(
      RoutingContext request,
      Language language,
      Visitor visitor,
      Organizations organizations,
      Memberships memberships,
      Flash flash,
      Announcements announcements,
      @All List<NavItem> items) {
    this.request = request;
    this.language = language;
    this.visitor = visitor;
    this.organizations = organizations;
    this.memberships = memberships;
    this.flash = flash;
    this.announcements = announcements;
    this.items = items;
  }

  public String getLang() {
    return language.tag();
  }

  public boolean isChinese() {
    return language.chinese();
  }

  public String getTheme() {
    return Preferences.theme(request.request());
  }

  public boolean isSignedIn() {
    return visitor.signedIn();
  }

  public boolean isAdministrator() {
    return visitor.administrator();
  }

  public String getUserName() {
    return visitor.name();
  }

  /** Alias of the current tenant; null outside one. */
  public String getOrg() {
    return current().map(Organization::alias).orElse(null);
  }

  public String getOrgName() {
    return current().map(Organization::name).orElse(null);
  }

  public List<Place> getOrgs() {
    return memberships.ofVisitor().stream()
        .map(o -> new Place(o.alias(), o.name(), o.alias().equals(getOrg())))
        .toList();
  }

  public List<Link> getNav() {
    return current()
        .map(
            o ->
                items.stream()
                    .filter(item -> item.shownTo(o) && may(item.needs()))
                    .sorted(Comparator.comparingInt(NavItem::order))
                    .map(item -> link(o, item))
                    .toList())
        .orElse(List.of());
  }

  /** Whether the reader may look at what the tenant has and change none of it. */
  public boolean isReads() {
    return visitor.member().isPresent() && !may(Permission.EDIT);
  }

  public Flash.Message getFlash() {
    return flash.take();
  }

  /** What administrators tell everybody now, in the language of the page. */
  public List<Flash.Message> getAnnouncements() {
    return announcements.current().stream()
        .map(a -> new Flash.Message(a.kind(), language.pick(a.english(), a.chinese())))
        .toList();
  }

  /** Path of this page, with its query, to come back to after a change of language or theme. */
  public String getPath() {
    return request.request().uri();
  }

  private boolean may(Permission permission) {
    return visitor.member().filter(member -> member.role().may(permission)).isPresent();
  }

  private Link link(Organization o, NavItem item) {
    var href = "/o/" + o.alias() + "/" + item.path();
    var path = request.normalizedPath();
    return new Link(
        href, item.label(language), item.icon(), path.equals(href) || path.startsWith(href + "/"));
  }

  private Optional<Organization> current() {
    if (organization == null) {
      organization = organizations.current();
    }
    return organization;
  }
}
