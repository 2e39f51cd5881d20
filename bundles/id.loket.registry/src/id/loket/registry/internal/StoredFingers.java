package id.loket.registry.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.kernel.FingerPosition;
import id.loket.kernel.Sex;
import id.loket.kernel.text.Refusal;
import id.loket.registry.biometrics.BiometricReference.Kind;
import id.loket.registry.biometrics.EnrolledFinger;
import id.loket.registry.biometrics.EnrolledFingers;
import id.loket.store.Store;
import id.loket.store.Transaction;

/**
 * The index fingers among the sealed references. Both statements name their indexes: portraits lie in the same table, and a
 * plan that reads through them would read gigabytes.
 */
@Component
public final class StoredFingers implements EnrolledFingers {

    private static final Logger LOG = LoggerFactory.getLogger(StoredFingers.class);
    private static final Map<Kind, FingerPosition> POSITIONS = Map.of(
            Kind.RIGHT_INDEX_TEMPLATE, FingerPosition.RIGHT_INDEX,
            Kind.LEFT_INDEX_TEMPLATE, FingerPosition.LEFT_INDEX);
    private static final int LOOKUP = 200;

    private static final String ALL = """
            SELECT R.ID, R.VERSION, R.RESIDENTID, P.SEX, P.BIRTHDATE FROM --DERBY-PROPERTIES joinOrder=FIXED
            BIOMETRIC_REFERENCE R --DERBY-PROPERTIES index=BIOMETRIC_REFERENCE_KIND
            INNER JOIN RESIDENT P --DERBY-PROPERTIES constraint=RESIDENT_PK, joinStrategy=NESTEDLOOP
            ON P.ID = R.RESIDENTID WHERE R.KIND = ? ORDER BY R.RESIDENTID""";
    private static final String SEALED = """
            SELECT ID, SEALED FROM BIOMETRIC_REFERENCE --DERBY-PROPERTIES index=BIOMETRIC_REFERENCE_RESIDENT
            WHERE KIND = ? AND RESIDENTID IN (%s)""".formatted(String.join(",", Collections.nCopies(LOOKUP, "?")));

    private final Store store;

    /** @param store whose cipher sealed them */
    @Activate
    public StoredFingers(@Reference Store store) {
        this.store = store;
    }

    @Override
    public List<EnrolledFinger> all(Transaction transaction) {
        var found = new ArrayList<EnrolledFinger>();
        try (var statement = transaction.connection().prepareStatement(ALL)) {
            for (var kind : kinds()) {
                statement.setString(1, kind.name());
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(new EnrolledFinger(rows.getLong(1), rows.getInt(2), rows.getLong(3), POSITIONS.get(kind),
                                Sex.valueOf(rows.getString(4)), rows.getDate(5).toLocalDate().getYear()));
                    }
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("the enrolled fingers cannot be read", failed);
        }
    }

    @Override
    public Map<Long, byte[]> templates(Transaction transaction, List<EnrolledFinger> fingers) {
        var opened = new HashMap<Long, byte[]>();
        for (var kind : kinds()) {
            var residents = fingers.stream().filter(finger -> finger.position() == POSITIONS.get(kind))
                    .collect(Collectors.toMap(EnrolledFinger::id, EnrolledFinger::residentId));
            if (!residents.isEmpty()) {
                sealed(transaction.connection(), kind, List.copyOf(residents.values()))
                        .forEach((id, bytes) -> open(opened, id, bytes, residents.get(id), kind));
            }
        }
        return opened;
    }

    private static List<Kind> kinds() {
        return List.of(Kind.RIGHT_INDEX_TEMPLATE, Kind.LEFT_INDEX_TEMPLATE);
    }

    private static Map<Long, byte[]> sealed(Connection connection, Kind kind, List<Long> residents) {
        var found = new HashMap<Long, byte[]>();
        try (var statement = connection.prepareStatement(SEALED)) {
            statement.setString(1, kind.name());
            for (var from = 0; from < residents.size(); from += LOOKUP) {
                for (var i = 0; i < LOOKUP; i++) {
                    // The last one fills the statement up, so that one statement serves all.
                    statement.setLong(i + 2, residents.get(Math.min(from + i, residents.size() - 1)));
                }
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.put(rows.getLong(1), rows.getBytes(2));
                    }
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("the sealed templates cannot be read", failed);
        }
    }

    /** One that was changed from outside must not keep all others from being compared. */
    private void open(Map<Long, byte[]> opened, long id, byte[] sealed, Long resident, Kind kind) {
        if (resident == null) {
            return; // taken again while they were read
        }
        try {
            opened.put(id, store.cipher().open(sealed, SealedReferences.context(resident, kind)));
        } catch (Refusal changed) {
            LOG.warn("Reference {} does not open: it was changed from outside", id, changed);
        }
    }
}
