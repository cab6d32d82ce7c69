package io.premortem.admin.profile;

import io.premortem.admin.RoleWords;
import io.premortem.identity.Member;
import io.premortem.identity.Members;
import io.premortem.identity.Permission;
import io.premortem.identity.Profile;
import io.premortem.identity.Profiles;
import io.premortem.identity.Requires;
import io.premortem.identity.Role;
import io.premortem.identity.Visitor;
import io.premortem.tenancy.Organization;
import io.premortem.tenancy.Organizations;
import io.premortem.tenancy.TenantScope;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.premortem.web.VisitorProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A person's own page: name, language, currency, time zone, organizations. */
@Path("/profile")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.SIGNED_IN)
public class ProfilePages {
  @CheckedTemplate(basePath = "profile")
  static class Templates {
    static native TemplateInstance profile(ProfileView view);
  }

  /** Every zone of a place, and UTC; the old three-letter names are no choice. */
  private static final Set<String> ZONES = zones();

  /**
   * @param last whether the visitor is its only owner, who cannot leave
   */
  record Place(Organization organization, String role, boolean owner, boolean last) {}

  /**
   * @param account where Keycloak lets the person change name, address and password
   */
  record ProfileView(
      String name,
      String email,
      String account,
      Profile chosen,
      List<String> currencies,
      Set<String> zones,
      List<Place> places) {
    public String zone() {
      return chosen.zone() == null ? "" : chosen.zone().getId();
    }
  }

  private final Visitor visitor;
  private final VisitorProfile profile;
  private final Profiles profiles;
  private final Organizations organizations;
  private final Members members;
  private final TenantScope scope;
  private final Flash flash;
  private final Language language;
  private final String realm;

  ProfilePages(
      Visitor visitor,
      VisitorProfile profile,
      Profiles profiles,
      Organizations organizations,
      Members members,
      TenantScope scope,
      Flash flash,
      Language language,
      @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm) {
    this.visitor = visitor;
    this.profile = profile;
    this.profiles = profiles;
    this.organizations = organizations;
    this.members = members;
    this.scope = scope;
    this.flash = flash;
    this.language = language;
    this.realm = realm;
  }

  @GET
  public TemplateInstance show() {
    return Templates.profile(
        new ProfileView(
            visitor.name(),
            visitor.email(),
            realm + "/account",
            profile.chosen(),
            Choices.CURRENCIES,
            ZONES,
            visitor.organizations().stream().flatMap(alias -> place(alias).stream()).toList()));
  }

  @POST
  public Response choose(
      @FormParam("language") String chosenLanguage,
      @FormParam("currency") String currency,
      @FormParam("zone") String zone) {
    var chosen =
        new Profile(
            Choices.oneOf(List.of(Language.ENGLISH, Language.CHINESE), chosenLanguage),
            Choices.oneOf(Choices.CURRENCIES, currency),
            Optional.ofNullable(Choices.oneOf(ZONES, zone)).map(ZoneId::of).orElse(null));
    profiles.choose(visitor.subject(), chosen);
    // In the language that was just chosen, as the next page will be.
    var words = Choices.words(chosen.language() == null ? language.tag() : chosen.language());
    flash.success(words.saved());
    return Response.seeOther(URI.create("/profile")).build();
  }

  private Optional<Place> place(String alias) {
    return Organizations.isAlias(alias) ? scope.call(alias, this::current) : Optional.empty();
  }

  private Optional<Place> current() {
    var all = members.all();
    var me = all.stream().filter(m -> m.subject().equals(visitor.subject())).findFirst();
    long owners = all.stream().filter(m -> m.role() == Role.OWNER).count();
    return organizations
        .current()
        .filter(Organization::active)
        .flatMap(organization -> me.map(member -> place(organization, member, owners)));
  }

  private Place place(Organization organization, Member me, long owners) {
    boolean owner = me.role() == Role.OWNER;
    var role = RoleWords.of(me.role(), language);
    return new Place(organization, role, owner, owner && owners == 1);
  }

  private static Set<String> zones() {
    var places =
        ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.contains("/") && !zone.matches("(Etc|SystemV|US)/.*"));
    return Stream.concat(Stream.of("UTC"), places)
        .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
  }
}
