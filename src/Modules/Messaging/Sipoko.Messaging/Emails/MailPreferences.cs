using JasperFx.Events;
using Marten.Events.Aggregation;
using Sipoko.Web.EventStore;

namespace Sipoko.Messaging.Emails;

public abstract record MailPreferencesEvent;

/// <summary>A person said which of the mails that are not owed to them they do without.</summary>
/// <param name="Refused">Kinds of mail.</param>
public sealed record MailsChosen(AccountId AccountId, IReadOnlyList<string> Refused, DateTimeOffset At) : MailPreferencesEvent;

/// <summary>Which mails an account does without.</summary>
public sealed record MailPreferences(AccountId Id, IReadOnlyList<string> Refused)
{
    internal static MailPreferences Evolve(MailPreferences? preferences, MailPreferencesEvent happened) => happened switch
    {
        MailsChosen e => new(e.AccountId, e.Refused),
        _ => throw new UnreachableEventException(preferences, happened),
    };
}

public sealed partial class MailPreferencesProjection : SingleStreamProjection<MailPreferences, AccountId>
{
    public MailPreferencesProjection() => this.SeeOnly<MailPreferencesEvent>();

    public override MailPreferences Evolve(MailPreferences? snapshot, AccountId id, IEvent e) => MailPreferences.Evolve(snapshot, (MailPreferencesEvent)e.Data);
}
