package id.loket.outreach.visit;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import id.loket.kernel.RegionCode;
import id.loket.outreach.internal.Lines;
import id.loket.registry.fieldwork.OpenWork.Count.Kind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One place of a visit, with what is to be reached there and what an earlier visit left over. */
@Entity
@Table(name = "VISIT_STOP")
public class VisitStop {

    @Id
    private String id;
    @Version
    private int version;
    @ManyToOne(optional = false)
    private Visit visit;
    private int ordinal;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private String place;
    private String villageCode;
    private int target;
    private String lists;
    private int carried;
    private String follows;
    private Integer leftover;

    /** For JPA. */
    protected VisitStop() {
    }

    VisitStop(Visit visit, int ordinal, VisitPlan.Stop plan) {
        id = UUID.randomUUID().toString();
        this.visit = visit;
        this.ordinal = ordinal;
        kind = plan.kind();
        place = plan.place();
        villageCode = plan.village() == null ? null : plan.village().value();
        target = plan.target();
        lists = Lines.join(plan.lists());
    }

    /**
     * @param earlier the visit that was here before and did not reach everybody
     * @param people how many it left
     */
    public void carry(String earlier, int people) {
        follows = earlier;
        carried = people;
    }

    void close(int people) {
        leftover = people;
    }

    /** @return the visit it belongs to */
    public String visitId() {
        return visit.id();
    }

    /** @return 1, 2, … along the route */
    public int ordinal() {
        return ordinal;
    }

    public Kind kind() {
        return kind;
    }

    /** @return a village's code, or the name of a school or prison */
    public String place() {
        return place;
    }

    /** @return where it lies, if anybody said */
    public Optional<RegionCode> village() {
        return Optional.ofNullable(villageCode).map(RegionCode::new);
    }

    public int target() {
        return target;
    }

    /** @return ids of the lists it is about */
    public Set<String> lists() {
        return Lines.set(lists);
    }

    /** @return people of the target that an earlier visit left over */
    public int carried() {
        return carried;
    }

    /** @return that visit */
    public Optional<String> follows() {
        return Optional.ofNullable(follows);
    }

    /** @return people that this visit did not reach, once it is closed */
    public Optional<Integer> leftover() {
        return Optional.ofNullable(leftover);
    }

    /** @return what it was planned as */
    public VisitPlan.Stop plan() {
        return new VisitPlan.Stop(kind, place, village().orElse(null), target, lists());
    }
}
