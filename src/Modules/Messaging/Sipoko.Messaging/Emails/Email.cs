using System.Text.Json.Serialization;
using JasperFx.Events;
using Marten.Events.Aggregation;
using Sipoko.Web.EventStore;

namespace Sipoko.Messaging.Emails;

public abstract record EmailEvent;

/// <summary>The mail server took the mail.</summary>
public sealed record EmailSent(EmailId EmailId, string Kind, OrderId? OrderId, Personal<EmailSubject> Subject, DateTimeOffset At) : EmailEvent;

/// <summary>Nothing was sent, and why.</summary>
public sealed record EmailWithheld(EmailId EmailId, string Kind, OrderId? OrderId, DateTimeOffset At, WithheldBecause Because = WithheldBecause.Erased) : EmailEvent;

public enum WithheldBecause
{
    /// <summary>The person was erased while the mail waited.</summary>
    Erased,

    /// <summary>The person does without this kind of mail.</summary>
    Refused,
}

/// <summary>One mail to one person.</summary>
/// <param name="Subject">Null when the mail was withheld.</param>
public sealed record Email(EmailId Id, string Kind, OrderId? OrderId, Personal<EmailSubject>? Subject, DateTimeOffset At)
{
    /// <summary>Null when it was sent.</summary>
    public WithheldBecause? Withheld { get; init; }

    internal static Email Evolve(Email? email, EmailEvent happened) => (email, happened) switch
    {
        (null, EmailSent e) => new(e.EmailId, e.Kind, e.OrderId, e.Subject, e.At),
        (null, EmailWithheld e) => new(e.EmailId, e.Kind, e.OrderId, null, e.At) { Withheld = e.Because },
        _ => throw new UnreachableEventException(email, happened),
    };
}

/// <summary>What a mail is about; a name may stand in it, so it is kept sealed.</summary>
[JsonConverter(typeof(StringValueConverter<EmailSubject>))]
public sealed record EmailSubject(string Value) : IStringValue<EmailSubject>
{
    public static EmailSubject From(string stored) => new(stored);
}

public sealed partial class EmailProjection : SingleStreamProjection<Email, EmailId>
{
    public EmailProjection() => this.SeeOnly<EmailEvent>();

    public override Email Evolve(Email? snapshot, EmailId id, IEvent e) => Email.Evolve(snapshot, (EmailEvent)e.Data);
}
