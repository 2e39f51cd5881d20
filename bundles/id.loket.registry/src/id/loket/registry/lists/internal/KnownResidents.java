package id.loket.registry.lists.internal;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.loket.kernel.BloodGroup;
import id.loket.kernel.Citizenship;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.kernel.Religion;
import id.loket.kernel.Sex;
import id.loket.registry.Biodata;
import id.loket.registry.internal.ResidentIndex;
import id.loket.registry.names.NameKeys;
import id.loket.store.Store.Engine;

/** Residents by the thousand: looked up by NIK, added and changed in batches of one transaction. */
final class KnownResidents {

    private static final int LOOKUP = 250;
    /** Ids come in blocks, as the entity's sequence gives them: a block ends at the value it gives. */
    private static final int ID_BLOCK = 1000;
    private static final String COLUMNS = "NIK, FAMILYCARDNUMBER, NAME, BIRTHPLACE, BIRTHDATE, SEX, RELIGION,"
            + " MARITALSTATUS, BLOODGROUP, OCCUPATION, CITIZENSHIP, ADDRESS, RT, RW, VILLAGECODE";
    private static final String FIND = "SELECT ID, VERSION, CORRECTED, " + COLUMNS + " FROM RESIDENT"
            + ResidentIndex.NIK.hint() + " WHERE NIK IN (" + String.join(",", Collections.nCopies(LOOKUP, "?")) + ")";
    private static final String INSERT = "INSERT INTO RESIDENT (" + COLUMNS + ", NAMEKEY, FIRSTSOUND, LASTSOUND,"
            + " LISTIMPORTID, ID, VERSION) VALUES (" + String.join(",", Collections.nCopies(21, "?")) + ")";
    private static final String UPDATE = "UPDATE RESIDENT SET " + COLUMNS.replace(",", " = ?,") + " = ?, NAMEKEY = ?,"
            + " FIRSTSOUND = ?, LASTSOUND = ?, LISTIMPORTID = ?, VERSION = VERSION + 1 WHERE ID = ? AND VERSION = ?";

    private final Connection connection;
    private final Engine engine;

    KnownResidents(Connection connection, Engine engine) {
        this.connection = connection;
        this.engine = engine;
    }

    /** A resident in the registry. */
    record Known(long id, int version, Biodata biodata, Set<String> corrected) {
    }

    /** What is to be written: a new resident has id 0. */
    record Change(Nik nik, Biodata biodata, long id, int version) {
    }

    Map<String, Known> find(List<Nik> niks) throws SQLException {
        var found = new HashMap<String, Known>();
        try (var statement = connection.prepareStatement(FIND)) {
            for (int from = 0; from < niks.size(); from += LOOKUP) {
                for (int i = 0; i < LOOKUP; i++) {
                    // The last NIK fills the statement up, so that one statement serves all.
                    statement.setString(i + 1, niks.get(Math.min(from + i, niks.size() - 1)).value());
                }
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.put(rows.getString("NIK"), known(rows));
                    }
                }
            }
        }
        return found;
    }

    void insert(List<Change> residents, long listImportId) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            var ids = new Ids();
            for (var resident : residents) {
                var next = bind(statement, resident, listImportId);
                statement.setLong(next, ids.next());
                statement.setInt(next + 1, 1);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    void update(List<Change> residents, long listImportId) throws SQLException {
        try (var statement = connection.prepareStatement(UPDATE)) {
            for (var resident : residents) {
                var next = bind(statement, resident, listImportId);
                statement.setLong(next, resident.id());
                statement.setInt(next + 1, resident.version());
                statement.addBatch();
            }
            for (var count : statement.executeBatch()) {
                if (count == 0) {
                    throw new SQLException("a resident was changed at another seat meanwhile");
                }
            }
        }
    }

    private static int bind(PreparedStatement statement, Change change, long listImportId) throws SQLException {
        var biodata = change.biodata();
        var key = NameKeys.key(biodata.name());
        var values = new Object[] { change.nik().value(), biodata.familyCardNumber(), biodata.name(),
                biodata.birthPlace(), Date.valueOf(biodata.birthDate()), biodata.sex().name(), name(biodata.religion()),
                biodata.maritalStatus().name(), biodata.bloodGroup().name(), biodata.occupation(),
                biodata.citizenship().name(), biodata.address(), biodata.rt(), biodata.rw(),
                biodata.village().value(), key, NameKeys.firstSound(key), NameKeys.lastSound(key), listImportId };
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                statement.setNull(i + 1, Types.VARCHAR);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
        return values.length + 1;
    }

    private static Known known(ResultSet row) throws SQLException {
        var religion = row.getString("RELIGION");
        var corrected = row.getString("CORRECTED");
        var biodata = new Biodata(row.getString("FAMILYCARDNUMBER"), row.getString("NAME"),
                row.getString("BIRTHPLACE"), row.getDate("BIRTHDATE").toLocalDate(), Sex.valueOf(row.getString("SEX")),
                religion == null ? null : Religion.valueOf(religion),
                MaritalStatus.valueOf(row.getString("MARITALSTATUS")), BloodGroup.valueOf(row.getString("BLOODGROUP")),
                row.getInt("OCCUPATION"), Citizenship.valueOf(row.getString("CITIZENSHIP")), row.getString("ADDRESS"),
                row.getString("RT"), row.getString("RW"), new RegionCode(row.getString("VILLAGECODE")));
        return new Known(row.getLong("ID"), row.getInt("VERSION"), biodata,
                corrected == null || corrected.isEmpty() ? Set.of() : Set.of(corrected.split(",")));
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** The ids of one batch. */
    private final class Ids {

        private long next = 1;
        private long last;

        long next() throws SQLException {
            if (next > last) {
                last = block();
                next = last - ID_BLOCK + 1;
            }
            return next++;
        }

        private long block() throws SQLException {
            var sql = engine == Engine.DERBY ? "VALUES NEXT VALUE FOR RESIDENT_SEQ" : "SELECT nextval('RESIDENT_SEQ')";
            try (var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
