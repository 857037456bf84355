using Marten;
using Sipoko.Messaging.Contracts;

namespace Sipoko.Messaging.Emails;

/// <summary>
/// Hands a mail to the mail server and records it. The same mail asked for twice leaves once; but a crash after the server took it and before that is
/// recorded sends it again. The copy has the same Message-Id, by which mail programs and servers know it.
/// </summary>
public static class SendEmailHandler
{
    /// <param name="subject">Sealed again for the record; null when the person was erased or does without this mail, and nothing was sent.</param>
    public static Decision<EmailEvent> Decide(SendEmail command, Email? email, MailPreferences? preferences, Personal<EmailSubject>? subject, DateTimeOffset now) => (email, subject) switch
    {
        ({ }, _) => Decision.Nothing,
        _ when MailKinds.IsStopped(command.Kind, preferences) => new EmailWithheld(command.EmailId, command.Kind, command.Order, now, WithheldBecause.Refused),
        (null, { } about) => new EmailSent(command.EmailId, command.Kind, command.Order, about, now),
        (null, null) => new EmailWithheld(command.EmailId, command.Kind, command.Order, now),
    };

    public static async Task Handle(
        SendEmail command, IDocumentSession session, IEmailTransport transport, IPersonKeys keys, TimeProvider clock, CancellationToken cancellation)
    {
        var email = await session.LoadAsync<Email>(command.EmailId, cancellation);
        var preferences = await session.LoadAsync<MailPreferences>(new AccountId(command.Content.Person.Value), cancellation); // an account's person has its id
        var isWanted = email is null && !MailKinds.IsStopped(command.Kind, preferences);
        var subject = isWanted ? await Deliver(command, transport, keys, cancellation) : null;
        foreach (var happened in Decide(command, email, preferences, subject, clock.GetUtcNow()).Events)
        {
            session.Events.StartStream<Email>(command.EmailId.Value, happened);
        }
    }

    internal static async Task<Personal<EmailSubject>?> Deliver(SendEmail command, IEmailTransport transport, IPersonKeys keys, CancellationToken cancellation)
    {
        // Find and not Prepare: an erased person gets no new key.
        if (await keys.Find(command.Content.Person, command.Content.Purpose, cancellation) is not { } key)
        {
            return null;
        }

        var content = key.Open(command.Content);
        await transport.Deliver(content, command.EmailId, cancellation);
        return key.Seal(new EmailSubject(content.Subject));
    }
}
