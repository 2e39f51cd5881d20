package id.loket.centre.simulator;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The centre's answer about one record.
 *
 * @param sequence position in the list of answers, from 1; what a station's cursor counts
 * @param id the answer's id
 * @param node who is to get it
 * @param packetId the packet it answers
 * @param nik whose record
 * @param status the word
 * @param detail more, may be empty
 * @param at the centre's time
 */
record Answer(long sequence, String id, String node, String packetId, String nik, String status, String detail,
        Instant at) {

    private static final ObjectMapper JSON = new ObjectMapper();

    ObjectNode json() {
        return JSON.createObjectNode().put("sequence", sequence).put("id", id).put("node", node)
                .put("packetId", packetId).put("nik", nik).put("status", status).put("detail", detail)
                .put("at", at.toString());
    }

    static Answer of(JsonNode json) {
        return new Answer(json.path("sequence").asLong(), json.path("id").asText(), json.path("node").asText(),
                json.path("packetId").asText(), json.path("nik").asText(), json.path("status").asText(),
                json.path("detail").asText(), Instant.parse(json.path("at").asText()));
    }
}
