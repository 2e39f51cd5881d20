package id.loket.updater.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.equinox.p2.core.ProvisionException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Maintenance;
import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.store.Installation;
import id.loket.updater.Preview;
import id.loket.updater.Preview.Difference;
import id.loket.updater.internal.Planning.Planned;

/** The data of the modules that change: a copy before an update, and no way back to a version that could not read it. */
@Component(service = SafeBefore.class)
public final class SafeBefore {

    private static final String NOTES = "backups-before-updates";

    private final Maintenance maintenance;
    private final Installation installation;
    private final Provisioning provisioning;

    /** Called by Declarative Services. */
    @Activate
    public SafeBefore(@Reference Maintenance maintenance, @Reference Installation installation, @Reference Provisioning provisioning) {
        this.maintenance = maintenance;
        this.installation = installation;
        this.provisioning = provisioning;
    }

    /** @return the copy; which update it was made for is noted beside the data */
    Path backUp(Session session, Preview preview, Consumer<String> progress) {
        var beside = installation.setting("update.backups").map(Path::of)
                .orElseGet(() -> installation.data().resolveSibling(installation.data().getFileName() + "-before-updates"));
        progress.accept(UpdaterMsg.backingUp.text(beside));
        try {
            Files.createDirectories(beside);
            var copy = maintenance.backUp(session, beside, progress);
            for (var difference : preview.differences()) {
                Files.writeString(installation.data().resolve(NOTES), difference.id() + ' ' + difference.from() + ' ' + copy + '\n',
                        StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
            return copy;
        } catch (IOException e) {
            throw new Refusal(e, UpdaterMsg.failed, e.getMessage());
        }
    }

    /**
     * @param planned a way back, or a site that offers an older version
     * @throws Refusal an upgrade that the older version does not know rearranged its tables; tells where the copy is
     */
    void refuseIfDataWouldNotBearIt(Planned planned) {
        try {
            var from = planned.preview().change().from().map(offers -> offers.site().folder()).orElse(provisioning.installation());
            var inTheWay = Migrations.inTheWay(provisioning.files(planned.plan().getRemovals()),
                    provisioning.files(planned.plan().getAdditions(), from));
            if (!inTheWay.isEmpty()) {
                refuse(planned.preview().differences(), String.join(", ", inTheWay));
            }
        } catch (IOException | ProvisionException e) {
            throw new Refusal(e, UpdaterMsg.cannotResolve, e.getMessage());
        }
    }

    private void refuse(List<Difference> differences, String inTheWay) throws IOException {
        var names = differences.stream().map(Difference::name).collect(Collectors.joining(", "));
        var copy = copyBefore(differences);
        throw copy.isPresent() ? new Refusal(UpdaterMsg.keptForBackup, names, inTheWay, copy.get())
                : new Refusal(UpdaterMsg.keptNoBackup, names, inTheWay);
    }

    /** @return the newest copy made before one of these parts left the version it would go back to */
    private Optional<String> copyBefore(List<Difference> differences) throws IOException {
        var notes = installation.data().resolve(NOTES);
        if (!Files.exists(notes)) {
            return Optional.empty();
        }
        return Files.readAllLines(notes).stream().map(line -> line.split(" ", 3))
                .filter(note -> differences.stream().anyMatch(each -> each.id().equals(note[0]) && each.to().equals(note[1])))
                .map(note -> note[2]).reduce((older, newer) -> newer);
    }
}
