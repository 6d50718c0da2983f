package org.gridloom.portal.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.Permissions;
import org.gridloom.identity.Posts;
import org.gridloom.identity.RegisterPerson;
import org.gridloom.identity.Staff;
import org.gridloom.identity.StaffCard;
import org.gridloom.shared.Messages;
import org.gridloom.shared.Page;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;
import org.gridloom.tenant.TenantProblem;

/** Persons and posts of the own node and below, for its administrator (TZ-7). */
@Path("/api/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people", description = "人员与岗位")
class PeopleResource {
    private final KeepStaff keepStaff;
    private final Staff staff;
    private final Posts posts;
    private final CurrentCaller currentCaller;

    PeopleResource(KeepStaff keepStaff, Staff staff, Posts posts, CurrentCaller currentCaller) {
        this.keepStaff = keepStaff;
        this.staff = staff;
        this.posts = posts;
        this.currentCaller = currentCaller;
    }

    record Held(@NotBlank String post, @NotBlank String unit) {}

    record New(
            @NotBlank @Size(max = 60) @Pattern(regexp = "[A-Za-z0-9._@-]*")
            String login,

            @NotBlank @Size(max = 60) String name,
            @NotNull List<@Valid Held> posts) {}

    record Changed(
            int version,
            @NotBlank @Size(max = 60) String name,
            @NotNull List<@Valid Held> posts) {}

    record Standing(int version) {}

    record Password(String password) {}

    record PostShown(String post, String title, String unit, String unitName, String node) {}

    record Person(
            String id,
            String login,
            String name,
            boolean active,
            boolean sample,
            boolean elsewhere,
            int version,
            List<PostShown> posts) {}

    record PostChoice(String post, String title) {}

    @GET
    @Operation(summary = "Who holds posts at a node and below, by name; text looks in name and login")
    public Page<Person> list(
            @QueryParam("node") @DefaultValue("") String node,
            @QueryParam("text") @DefaultValue("") String text,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @HeaderParam("Accept-Language") Optional<String> language) {
        var titles = titles(language);
        var page = staff.at(scope(node), text, offset, limit);
        return new Page<>(page.rows().stream().map(card -> shown(card, titles)).toList(), page.total(), page.offset());
    }

    @GET
    @Path("posts")
    @Operation(summary = "The posts there are to give")
    public List<PostChoice> posts(@HeaderParam("Accept-Language") Optional<String> language) {
        currentCaller.require(Permissions.TENANT_ADMIN);
        return titles(language).entrySet().stream()
                .map(post -> new PostChoice(post.getKey(), post.getValue()))
                .sorted(Comparator.comparing(PostChoice::post))
                .toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One person with the posts within reach")
    public Person one(@PathParam("id") String id, @HeaderParam("Accept-Language") Optional<String> language) {
        var caller = currentCaller.require(Permissions.TENANT_ADMIN);
        return shown(staff.one(id, caller::covers), titles(language));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Register a person with posts; the password is answered once, unless the directory knew the login")
    public Response register(@Valid @NotNull New person) {
        var done = keepStaff.register(person.login(), person.name().strip(), wanted(person.posts()));
        return Response.status(Response.Status.CREATED).entity(done).build();
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Name and posts; posts outside the own reach stay as they are")
    public void change(@PathParam("id") String id, @Valid @NotNull Changed person) {
        keepStaff.change(id, person.version(), person.name().strip(), wanted(person.posts()));
    }

    @POST
    @Path("{id}/disable")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Shut a person out, here and in the directory; takes effect at the next request")
    public void disable(@PathParam("id") String id, @NotNull Standing standing) {
        keepStaff.active(id, standing.version(), false);
    }

    @POST
    @Path("{id}/enable")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Let a person work again")
    public void enable(@PathParam("id") String id, @NotNull Standing standing) {
        keepStaff.active(id, standing.version(), true);
    }

    @POST
    @Path("{id}/password")
    @Operation(summary = "A new password, answered once")
    public Password password(@PathParam("id") String id) {
        return new Password(keepStaff.password(id));
    }

    private TenantPath scope(String node) {
        var caller = currentCaller.require(Permissions.TENANT_ADMIN);
        if (node.isEmpty()) {
            return caller.node();
        }
        try {
            return Optional.of(TenantPath.of(node))
                    .filter(caller::covers)
                    .orElseThrow(() -> new Problem(TenantProblem.OUTSIDE_YOUR_SCOPE));
        } catch (IllegalArgumentException notAPath) {
            throw new Problem(TenantProblem.TENANT_NOT_FOUND);
        }
    }

    private Map<String, String> titles(Optional<String> language) {
        return posts.titles(Messages.locale(language));
    }

    private static List<RegisterPerson.Post> wanted(List<Held> posts) {
        return posts.stream()
                .map(held -> new RegisterPerson.Post(held.post(), held.unit()))
                .distinct()
                .toList();
    }

    private static Person shown(StaffCard card, Map<String, String> titles) {
        return new Person(
                card.id(),
                card.login(),
                card.name(),
                card.active(),
                card.sample(),
                card.elsewhere(),
                card.version(),
                card.posts().stream()
                        .map(post -> new PostShown(
                                post.post(),
                                titles.getOrDefault(post.post(), post.post()),
                                post.unitId(),
                                post.unitName(),
                                post.tenant().value()))
                        .toList());
    }
}
