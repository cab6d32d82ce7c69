package io.premortem.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "signup_request")
class SignupEntity {
  @Id UUID id;

  String company;
  String name;
  String email;
  String note;

  @Column(name = "created_at")
  Instant createdAt;

  Signup toRecord() {
    return new Signup(id, company, name, email, note, createdAt);
  }
}
