package id.loket.store.internal.unit;

import java.sql.Timestamp;
import java.time.Instant;

import id.loket.store.Timestamps;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Every Instant of every entity is a TIMESTAMP in UTC. */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, Timestamp> {

    @Override
    public Timestamp convertToDatabaseColumn(Instant moment) {
        return Timestamps.of(moment);
    }

    @Override
    public Instant convertToEntityAttribute(Timestamp column) {
        return Timestamps.toInstant(column);
    }
}
