package id.loket.matching;

import java.util.ArrayList;
import java.util.List;

import id.loket.matching.internal.column.Probe;

/** Compares one row with residents. One per worker; each row in turn. */
final class Scorer {

    /** Beyond this a rival adds nothing to the likeliest one. */
    private static final double NEGLIGIBLE = 30;

    private final Register register;
    private final Tables tables;
    private final int fields;
    private final Probe[] probes;
    private final Level[] levels;
    private final double[] priors;
    private final double[] rivals;
    private double anybody;

    Scorer(Register register, Tables tables) {
        this.register = register;
        this.tables = tables;
        fields = register.columns().size();
        probes = new Probe[fields];
        levels = new Level[fields];
        priors = tables.rivalPriors();
        rivals = new double[priors.length];
    }

    void take(Entry row) {
        for (int f = 0; f < fields; f++) {
            probes[f] = register.columns().get(f).probe(row);
        }
    }

    /** @return the row's values */
    Probe[] probes() {
        return probes;
    }

    /**
     * @param resident number
     * @return in bits, how much likelier it is that the resident is the row's person than that the resident is anybody
     *         else who looks like that person
     */
    double score(int resident) {
        double same = tables.knownPrior();
        double stranger = 0;
        System.arraycopy(priors, 0, rivals, 0, priors.length);
        for (int f = 0; f < fields; f++) {
            var level = compare(f, resident);
            if (level != Level.MISSING) {
                same += tables.same(f, level);
                stranger += tables.chance(f, level, probes[f].bits());
                for (int r = 0; r < rivals.length; r++) {
                    rivals[r] += tables.rival(r, f, level);
                }
            }
        }
        anybody = any(stranger);
        return same - anybody;
    }

    /** @return how likely it is that the resident scored last is that rival, if the resident is not the row's person */
    double rivalShare(int rival) {
        return share(rivals[rival] - anybody);
    }

    /**
     * Compares in one field. The fields of the shape are compared in their order: those within another one come after it.
     *
     * @param field index
     * @param resident number
     * @return the level; MISSING too where the field is part of another one that differs
     */
    Level compare(int field, int resident) {
        var level = probes[field].compare(resident);
        int within = register.shape().fields().get(field).within();
        boolean tells = within < 0 || levels[within] == Level.SAME || levels[within] == Level.MISSING;
        return levels[field] = tells ? level : Level.MISSING;
    }

    /** @return the logarithm of the sum of all ways of not being the person */
    private double any(double stranger) {
        double most = stranger;
        for (double rival : rivals) {
            most = Math.max(most, rival);
        }
        double sum = share(stranger - most);
        for (double rival : rivals) {
            sum += share(rival - most);
        }
        return most + Tables.log(sum);
    }

    private static double share(double bits) {
        return bits < -NEGLIGIBLE ? 0 : bits == 0 ? 1 : Math.exp(bits * Math.log(2));
    }

    /** @return how well the fields agree with the resident scored last, in the order of the shape */
    Level[] levels() {
        return levels;
    }

    /** @return the resident, with reasons */
    Candidate explain(int resident) {
        double score = score(resident);
        int rival = likeliestRival(resident);
        var agreements = new ArrayList<Agreement>(fields);
        for (int f = 0; f < fields; f++) {
            var level = compare(f, resident);
            if (level != Level.MISSING) {
                double other = rival < 0 ? tables.chance(f, level, probes[f].bits()) : tables.rival(rival, f, level);
                agreements.add(new Agreement(register.shape().fields().get(f).name(), level,
                        tables.same(f, level) - other));
            }
        }
        return new Candidate(register.id(resident), score,
                rival < 0 ? "" : register.shape().rivals().get(rival).name(), List.copyOf(agreements));
    }

    /** @return index of the rival that explains the likeness best; -1 if mere chance does */
    private int likeliestRival(int resident) {
        int likeliest = -1;
        double most = 0;
        for (int f = 0; f < fields; f++) {
            var level = compare(f, resident);
            most += level == Level.MISSING ? 0 : tables.chance(f, level, probes[f].bits());
        }
        for (int r = 0; r < rivals.length; r++) {
            if (rivals[r] > most) {
                most = rivals[r];
                likeliest = r;
            }
        }
        return likeliest;
    }
}
