/** What a person chose, and the organizations that the person belongs to. */
package io.premortem.admin.profile;
