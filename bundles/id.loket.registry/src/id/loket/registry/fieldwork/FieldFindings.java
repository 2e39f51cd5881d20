package id.loket.registry.fieldwork;

import java.time.Instant;

import id.loket.store.Transaction;

/** Told, at the office, what a team found out about a person, once it has come home. A service of any number of modules. */
public interface FieldFindings {

    /**
     * @param transaction the one that takes the finding in; throws to have it taken again later
     * @param finding may be about another module's row; idempotent by its id
     */
    void found(Transaction transaction, Finding finding);

    /**
     * What a team found out.
     *
     * @param id of the check, a UUID made in the field
     * @param task the row it was about as {@link FieldTasks.Task#id}, or null for a resident on no list
     * @param nik 16 digits, or null where none is known
     * @param status what is so
     * @param evidence what it rests on: a document and its number, or who said so
     * @param by who checked
     * @param at when, by the laptop's clock
     * @param team with which team
     */
    record Finding(String id, String task, String nik, FieldStatus status, String evidence, String by, Instant at,
            String team) {
    }
}
