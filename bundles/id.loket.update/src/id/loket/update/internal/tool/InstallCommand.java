package id.loket.update.internal.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import id.loket.kernel.text.Refusal;
import id.loket.update.OfficeProfile;
import id.loket.update.ProfileVerifier;
import id.loket.update.SerialMemory;
import id.loket.update.SiteRefused;
import id.loket.update.SiteRefused.Kind;
import id.loket.update.SiteSource;
import id.loket.update.SiteVerifier;
import id.loket.update.TrustStore;
import id.loket.update.VerifiedProfile;
import id.loket.update.VerifiedSite;

/**
 * {@code install --profile FILE --into FOLDER [--site PLACE] [--trust FILE|FOLDER] [--accept-training-key]}: makes a folder
 * what the profile says, whether nothing is there yet or another profile was. The site is verified before p2 reads it.
 */
final class InstallCommand {

    /** The note of a change that the product began: undoing it later would take back half of what was installed here. */
    private static final String CUT_OFF = "p2/loket.undo/pending";
    private static final String ACCEPT = "accept-training-key";
    private static final int MEGA = 1_000_000;
    private static final String GROUP = ".feature.group";

    private final PrintStream out;
    private final Clock clock;
    private final Path home;

    InstallCommand(PrintStream out, Clock clock) {
        this(out, clock, home());
    }

    InstallCommand(PrintStream out, Clock clock, Path home) {
        this.out = out;
        this.clock = clock;
        this.home = home;
    }

    /** The folder that holds site, profiles and trust: two above the jar this class came from. */
    private static Path home() {
        try {
            var jar = Path.of(InstallCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return jar.getParent().getParent().getParent();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void run(List<String> words) throws IOException {
        var arguments = new Arguments(words, Set.of("profile", "into", "site", "trust"), Set.of(ACCEPT));
        var into = arguments.path("into").orElseThrow(() -> new Refusal(ToolMsg.optionMissing, "--into"));
        if (Files.exists(into.resolve(CUT_OFF))) {
            throw new Refusal(ToolMsg.cutOff, into);
        }
        var all = trust(arguments, into);
        var serials = new SerialMemory(into.resolve("update/serials"));
        var file = profile(arguments);
        var verifier = new ProfileVerifier(all, serials, clock);
        var signed = signed(file, verifier, arguments.has(ACCEPT));
        var profile = signed.isPresent() ? signed.get().profile() : unsigned(file);
        var training = profile.training() || arguments.has(ACCEPT);
        var trust = training ? all : all.withoutTraining();
        var work = Files.createTempDirectory("loket-install");
        try {
            var site = verified(source(arguments, profile), trust, all, serials, work);
            change(new Director(home.resolve("installer/plugins"), work, into), profile, site);
        } finally {
            Folders.delete(work);
        }
        signed.ifPresent(verifier::applied);
        OfficeFolder.write(into, profile, profile.training() ? trust : trust.withoutTraining());
        out.println(ToolMsg.installed.text(profile.name(), into, Folders.size(into) / MEGA,
                OfficeFolder.bundles(into).size()));
    }

    /** An installation that trusts somebody already goes on trusting them, whoever else came on the medium. */
    private TrustStore trust(Arguments arguments, Path into) {
        var own = into.resolve(OfficeFolder.TRUST);
        var place = arguments.path("trust").orElse(Files.isDirectory(own) ? own : home.resolve(OfficeFolder.TRUST));
        return Files.isRegularFile(place) ? TrustStore.file(place) : TrustStore.folder(place);
    }

    private Path profile(Arguments arguments) {
        var named = arguments.needed("profile");
        var shipped = home.resolve("profiles/" + named + ".profile");
        var file = Files.exists(Path.of(named)) || !Files.exists(shipped) ? Path.of(named) : shipped;
        if (!Files.isRegularFile(file)) {
            throw new Refusal(ToolMsg.noProfile, file);
        }
        return file;
    }

    private Optional<VerifiedProfile> signed(Path file, ProfileVerifier verifier, boolean training) {
        if (!Files.exists(ProfileVerifier.signatureOf(file))) {
            return Optional.empty();
        }
        var signed = verifier.verify(file);
        if (signed.signer().training() && !signed.profile().training() && !training) {
            throw new Refusal(ToolMsg.trainingKey, file);
        }
        return Optional.of(signed);
    }

    /** An office's IT may write a profile by hand; one that carries a signature must deserve it. */
    private static OfficeProfile unsigned(Path file) throws IOException {
        return OfficeProfile.parse(Files.readString(file, StandardCharsets.UTF_8), file.getFileName().toString());
    }

    private SiteSource source(Arguments arguments, OfficeProfile profile) {
        var beside = home.resolve("site");
        return SiteSource.of(arguments.value("site").or(() -> Files.isDirectory(beside)
                ? Optional.of(beside.toString()) : profile.site())
                .orElseThrow(() -> new Refusal(ToolMsg.optionMissing, "--site")));
    }

    private VerifiedSite verified(SiteSource source, TrustStore trust, TrustStore all, SerialMemory serials, Path work) {
        out.println(ToolMsg.verifying.text(source.name()));
        try {
            var site = new SiteVerifier(trust, serials, clock).verify(source, work.resolve("sites"), new Quarters(out));
            out.println(ToolMsg.verified.text(source.name(), site.signer().name(), Long.toString(site.serial()),
                    site.expires(), site.files().size(), site.signer().fingerprint()));
            return site;
        } catch (SiteRefused refusal) {
            if (refusal.kind() == Kind.WRONG_SIGNER && !trust.certificates().equals(all.certificates())) {
                throw new Refusal(refusal, ToolMsg.trainingKey, source.name());
            }
            throw refusal;
        }
    }

    private void change(Director director, OfficeProfile profile, VerifiedSite site) throws IOException {
        var offered = SiteUnits.of(site.folder());
        var features = new TreeSet<String>();
        offered.keySet().stream().filter(unit -> unit.endsWith(GROUP))
                .forEach(unit -> features.add(unit.substring(0, unit.length() - GROUP.length())));
        var wanted = profile.units(features);
        var before = director.roots();
        var install = new ArrayList<String>();
        for (var unit : wanted) {
            if (!offered.get(unit).equals(before.get(unit))) {
                install.add(unit + '/' + offered.get(unit));
            }
        }
        var uninstall = before.entrySet().stream()
                .filter(root -> !root.getValue().equals(offered.get(root.getKey())) || !wanted.contains(root.getKey()))
                .map(root -> root.getKey() + '/' + root.getValue()).toList();
        tell(install, uninstall);
        if (!install.isEmpty() || !uninstall.isEmpty()) {
            director.change(site.folder(), install, uninstall);
        }
    }

    private void tell(List<String> install, List<String> uninstall) {
        tell(ToolMsg.installs, install);
        tell(ToolMsg.uninstalls, uninstall);
    }

    private void tell(ToolMsg message, List<String> units) {
        if (!units.isEmpty()) {
            out.println(message.text(units.stream().map(unit -> unit.replaceAll("^id\\.loket\\.|(\\.feature\\.feature\\.group)?/.*$", ""))
                    .collect(Collectors.joining(", "))));
        }
    }
}
