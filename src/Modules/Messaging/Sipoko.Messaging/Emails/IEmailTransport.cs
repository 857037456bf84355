namespace Sipoko.Messaging.Emails;

/// <summary>The way out of the house for a mail.</summary>
public interface IEmailTransport
{
    /// <exception cref="IOException">The mail was not taken; another attempt may succeed.</exception>
    Task Deliver(EmailContent content, EmailId id, CancellationToken cancellation);
}
