package io.premortem.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Why a call with an API key is refused. */
@MessageBundle("keyrefusal")
interface KeyMessages {
  @Message("This API key opens nothing")
  String invalidTitle();

  @Message(
      "It is unknown, expired or revoked. Make another on the page API keys and send it as \"Authorization: Bearer pm_…\".")
  String invalidDetail();

  @Message("This API key does not reach here")
  String closedTitle();

  @Message("No API key may make this call. Make it with the access token of a member.")
  String closedDetail();

  @Message("It lacks the scope \"{scope}\". Make a key that has it on the page API keys.")
  String scopeDetail(String scope);

  @Message("It is bound to the model \"{model}\". Use that model, or a key that is not bound.")
  String boundDetail(String model);

  @Message("Too many calls")
  String rateTitle();

  @Message("This key may make {limit} calls a minute. Try again in {seconds} s.")
  String rateDetail(int limit, long seconds);
}
