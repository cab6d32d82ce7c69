package io.premortem.admin;

import io.premortem.identity.Invitation;
import io.premortem.identity.InvitationResult;
import io.premortem.identity.Invitations;
import io.premortem.identity.KeycloakException;
import io.premortem.identity.Member;
import io.premortem.identity.MemberChange;
import io.premortem.identity.Members;
import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Role;
import io.premortem.identity.Visitor;
import io.premortem.tenancy.Organizations;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.premortem.web.Letters;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** The people of a tenant: who is in, who is invited, and with which role. */
@Path("/o/{org}/members")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.MANAGE)
public class MemberPages {
  @CheckedTemplate(basePath = "admin")
  static class Templates {
    static native TemplateInstance members(MembersView view);
  }

  /**
   * @param manage whether the visitor may change anything
   */
  record MembersView(
      String path, boolean manage, List<Row> rows, List<Invited> invited, List<Choice> roles) {}

  record Row(Member member, String role, boolean me) {}

  record Invited(Invitation invitation, String role) {}

  record Choice(Role role, String label) {}

  private final Members members;
  private final Invitations invitations;
  private final InvitationLetters letters;
  private final Organizations organizations;
  private final Visitor visitor;
  private final Flash flash;
  private final Language language;

  MemberPages(
      Members members,
      Invitations invitations,
      InvitationLetters letters,
      Organizations organizations,
      Visitor visitor,
      Flash flash,
      Language language) {
    this.members = members;
    this.invitations = invitations;
    this.letters = letters;
    this.organizations = organizations;
    this.visitor = visitor;
    this.flash = flash;
    this.language = language;
  }

  @GET
  @Requires(Permission.VIEW)
  public TemplateInstance list(@PathParam("org") String org) {
    var manage = visitor.member().orElseThrow().role().may(Permission.MANAGE);
    var rows =
        members.all().stream()
            .sorted(Comparator.comparing(Member::role).thenComparing(Member::name))
            .map(m -> new Row(m, label(m.role()), m.subject().equals(visitor.subject())))
            .toList();
    var invited =
        manage
            ? invitations.open().stream().map(i -> new Invited(i, label(i.role()))).toList()
            : List.<Invited>of();
    var roles =
        List.of(Role.MEMBER, Role.VIEWER, Role.OWNER).stream()
            .map(role -> new Choice(role, label(role)))
            .toList();
    return Templates.members(
        new MembersView("/o/" + org + "/members", manage, rows, invited, roles));
  }

  @POST
  @Path("invitations")
  public Response invite(
      @PathParam("org") String org,
      @FormParam("email") String email,
      @FormParam("role") String role,
      @Context UriInfo uri) {
    var to = email == null ? "" : email.strip();
    if (!Letters.isAddress(to)) {
      flash.warning(text().badEmail());
      return back(org);
    }
    switch (invitations.invite(to, role(role), visitor.subject())) {
      case InvitationResult.Invited(var invitation, var token) -> {
        var name = organizations.current().orElseThrow().name();
        if (letters.send(name, invitation, token, uri)) {
          flash.success(text().invited(to));
        } else {
          flash.warning(text().notSent(to));
        }
      }
      case InvitationResult.AlreadyMember() -> flash.warning(text().already());
      case InvitationResult.Full(int count) -> flash.warning(text().full(count));
    }
    return back(org);
  }

  @POST
  @Path("invitations/{id}/revocation")
  public Response revoke(@PathParam("org") String org, @PathParam("id") UUID id) {
    if (!invitations.revoke(id, visitor.subject())) {
      throw new NotFoundException();
    }
    flash.success(text().done());
    return back(org);
  }

  @POST
  @Path("{subject}/role")
  public Response changeRole(
      @PathParam("org") String org,
      @PathParam("subject") String subject,
      @FormParam("role") String role) {
    return change(org, () -> members.changeRole(subject, role(role), visitor.subject()));
  }

  @POST
  @Path("{subject}/ownership")
  public Response transfer(@PathParam("org") String org, @PathParam("subject") String subject) {
    return change(org, () -> members.transfer(visitor.subject(), subject));
  }

  @POST
  @Path("{subject}/removal")
  public Response remove(@PathParam("org") String org, @PathParam("subject") String subject) {
    return change(org, () -> members.remove(subject, visitor.subject()));
  }

  @POST
  @Path("departure")
  @Requires(Permission.VIEW)
  public Response leave(@PathParam("org") String org) {
    return change(org, () -> members.remove(visitor.subject(), visitor.subject()));
  }

  private Response change(String org, Supplier<MemberChange> change) {
    try {
      switch (change.get()) {
        case DONE -> flash.success(text().done());
        case LAST_OWNER -> flash.warning(text().lastOwner());
        case UNKNOWN -> throw new NotFoundException();
      }
    } catch (KeycloakException e) {
      flash.warning(text().keycloakAway());
    }
    // Whoever left, or gave the right away, has no way back to this page.
    var me = members.find(visitor.subject());
    return me.isPresent() ? back(org) : Response.seeOther(URI.create("/")).build();
  }

  private static Role role(String text) {
    try {
      return Role.valueOf(text == null ? "" : text);
    } catch (IllegalArgumentException e) {
      return Role.VIEWER;
    }
  }

  private String label(Role role) {
    return RoleWords.of(role, language);
  }

  private static Response back(String org) {
    return Response.seeOther(URI.create("/o/" + org + "/members")).build();
  }

  private MemberMessages text() {
    return language.messages(MemberMessages.class);
  }
}
