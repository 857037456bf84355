namespace Sipoko.Messaging.Contracts;

/// <summary>Sends one e-mail, once; its text stays sealed until it is handed to the mail server.</summary>
/// <param name="Kind">Which mail it is, for logs and preferences: <c>checkout.order_confirmed</c>.</param>
/// <param name="Order">The order it is about, when there is one.</param>
public sealed record SendEmail(EmailId EmailId, string Kind, Personal<EmailContent> Content, OrderId? Order);
