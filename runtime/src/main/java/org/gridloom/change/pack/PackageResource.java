package org.gridloom.change.pack;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloom.shared.Messages;
import org.jspecify.annotations.Nullable;

/** Packages and the keys they are signed with, over HTTP. */
@Path("/api/packages")
@Tag(name = "packages", description = "配置包")
class PackageResource {
    private final TransferPackages transferPackages;
    private final ShowPackages showPackages;
    private final KeepKeys keepKeys;

    PackageResource(TransferPackages transferPackages, ShowPackages showPackages, KeepKeys keepKeys) {
        this.transferPackages = transferPackages;
        this.showPackages = showPackages;
        this.keepKeys = keepKeys;
    }

    /** @param what {@code pack} or {@code tenant} */
    record Wanted(@NotNull String what, @NotNull String name) {}

    record NewKey(
            @NotNull String node,
            @NotNull String name,
            @Nullable List<String> kinds,
            @NotNull String publicKey) {}

    record Items(List<ShowPackages.Item> items) {}

    record Keys(List<PackageKey> keys) {}

    @GET
    @Operation(summary = "What can be exported: the packs of the libraries and the caller's nodes")
    public Items exportable(@HeaderParam("Accept-Language") Optional<String> language) {
        return new Items(showPackages.exportable(Messages.locale(language)));
    }

    @POST
    @Path("check")
    @Consumes("application/zip")
    @Operation(summary = "What importing an archive would change, who signed it, what is wrong; changes nothing")
    public ShowPackages.Checked check(InputStream zip, @HeaderParam("Accept-Language") Optional<String> language) {
        return showPackages.check(zip, Messages.locale(language));
    }

    @POST
    @Path("export")
    @Produces("application/zip")
    @Operation(summary = "What is in force of a pack or a node and all below it, as one archive")
    public Response export(@Valid @NotNull Wanted wanted) {
        var archive = transferPackages.export(wanted.what(), wanted.name());
        String file = archive.manifest().name().replace('/', '-') + "-"
                + archive.manifest().version() + ".zip";
        return Response.ok(archive.bytes())
                .header("Content-Disposition", "attachment; filename=\"" + file + "\"")
                .build();
    }

    @POST
    @Path("import")
    @Consumes("application/zip")
    @Operation(summary = "Check an archive and take it over into a change set; refused with every finding")
    public Response take(InputStream zip, @QueryParam("node") @DefaultValue("") String node) {
        return Response.status(Response.Status.CREATED)
                .entity(transferPackages.take(zip, node))
                .build();
    }

    @GET
    @Path("keys")
    @Operation(summary = "The keys that are trusted at the caller's nodes, revoked ones among them")
    public Keys keys() {
        return new Keys(keepKeys.all());
    }

    @POST
    @Path("keys")
    @Operation(summary = "Trust an Ed25519 public key for a node and kinds of artifact")
    public Response add(@Valid @NotNull NewKey key) {
        var added = keepKeys.add(
                key.node(), key.name(), Optional.ofNullable(key.kinds()).orElse(List.of()), key.publicKey());
        return Response.status(Response.Status.CREATED).entity(added).build();
    }

    @POST
    @Path("keys/{key}/revoke")
    @Operation(summary = "Trust a key no more")
    public void revoke(String key) {
        keepKeys.revoke(key);
    }
}
