package id.loket.outreach.homecoming.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.field.FieldFileName;
import id.loket.outreach.field.FieldMsg;
import id.loket.outreach.field.FieldProgress;
import id.loket.outreach.homecoming.HomeMsg;
import id.loket.outreach.homecoming.Homecoming;
import id.loket.outreach.homecoming.Homecomings;
import id.loket.outreach.homecoming.Homecomings.Arrival;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Containers that lie in a folder: which of them are not home yet, and taking them in with receipts beside them. */
final class Arrivals {

    /** A package's id, a UUID, and the container's number behind a hyphen. */
    private static final int ID_LENGTH = 36;

    private final Store store;
    private final Homecomings homecomings;

    Arrivals(Store store, Homecomings homecomings) {
        this.store = store;
        this.homecomings = homecomings;
    }

    List<Path> waiting(Path folder) {
        try {
            var files = FieldFileName.files(folder, FieldFileName.HOMEWARD, FieldFileName.CARRIED);
            return store.read(transaction -> files.stream().filter(file -> home(transaction, file)
                    .filter(there -> Files.exists(receipt(file, there.packageId()))).isEmpty()).toList());
        } catch (IOException unreadable) {
            throw new Refusal(unreadable, HomeMsg.folderGone, folder);
        }
    }

    /** @return what was read to its end and bears this name; a name can only make a file be passed over, never be believed */
    private static Optional<Homecoming> home(Transaction transaction, Path file) {
        if (FieldFileName.CARRIED.names(file)) {
            return Optional.ofNullable(transaction.entities().find(Homecoming.class, FieldFileName.CARRIED.what(file)))
                    .filter(there -> there.state() == Homecoming.State.DONE);
        }
        if (!isNumbered(file)) {
            return Optional.empty();
        }
        var what = FieldFileName.HOMEWARD.what(file);
        return transaction.entities()
                .createQuery("select h from Homecoming h where h.packageId = :package and h.number = :number and h.state = :done",
                        Homecoming.class)
                .setParameter("package", what.substring(0, ID_LENGTH))
                .setParameter("number", Integer.valueOf(what.substring(ID_LENGTH + 1)))
                .setParameter("done", Homecoming.State.DONE).getResultStream().findFirst();
    }

    private static boolean isNumbered(Path file) {
        return FieldFileName.HOMEWARD.names(file)
                && FieldFileName.HOMEWARD.what(file).matches("[0-9a-f-]{" + ID_LENGTH + "}-\\d{1,9}");
    }

    private static Path receipt(Path file, String packageId) {
        return file.resolveSibling(FieldFileName.RECEIPT.of(packageId));
    }

    /** If the link breaks before the new receipt is written, a missing one is noticed the next time; an old one is not. */
    private static void forgetReceipt(Path file) throws IOException {
        if (isNumbered(file)) {
            Files.deleteIfExists(receipt(file, FieldFileName.HOMEWARD.what(file).substring(0, ID_LENGTH)));
        }
    }

    Arrival takeAll(Session session, List<Path> files, FieldProgress progress) {
        var whole = new ArrayList<Homecoming>();
        var owed = new LinkedHashMap<Path, String>();
        var hindrances = new ArrayList<Refusal>();
        for (var file : files) {
            try {
                forgetReceipt(file);
                var homecoming = homecomings.take(session, file, progress);
                whole.add(homecoming);
                owed.put(receipt(file, homecoming.packageId()), homecoming.packageId());
            } catch (Refusal hindrance) {
                // Another team's package must not wait for this one.
                hindrances.add(hindrance);
                if (hindrance.reason() == FieldMsg.stopped) {
                    break;
                }
            } catch (IOException gone) {
                hindrances.add(new Refusal(gone, HomeMsg.folderGone, file.getParent()));
            }
        }
        // After the last container: a receipt also tells a laptop that what it carried for others is home.
        var written = new ArrayList<Path>();
        owed.forEach((receipt, packageId) -> {
            try {
                Files.deleteIfExists(receipt);
                written.add(homecomings.receipt(session, packageId, receipt.getParent(), progress));
            } catch (Refusal hindrance) {
                hindrances.add(hindrance);
            } catch (IOException gone) {
                hindrances.add(new Refusal(gone, HomeMsg.folderGone, receipt.getParent()));
            }
        });
        return new Arrival(whole, written, hindrances);
    }
}
