using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Messaging.Emails;

/// <summary>A person says which of the mails that are not owed to them they want.</summary>
public sealed record ChooseMails(AccountId AccountId, IReadOnlyList<string> Wanted);

public static class ChooseMailsHandler
{
    public static Decision<MailPreferencesEvent> Decide(ChooseMails command, MailPreferences? preferences, DateTimeOffset now)
    {
        var refused = MailKinds.Optional.Select(kind => kind.Kind).Except(command.Wanted).Order(StringComparer.Ordinal).ToArray();
        return refused.SequenceEqual(preferences?.Refused ?? []) ? Decision.Nothing : new MailsChosen(command.AccountId, refused, now);
    }

    public static async Task<Outcome> Handle(ChooseMails command, IDocumentSession session, TimeProvider clock, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForWriting<MailPreferences>(command.AccountId.Value, cancellation);
        var decision = Decide(command, stream.Aggregate, clock.GetUtcNow());
        stream.AppendMany(decision.Recorded);
        return decision.Outcome;
    }
}

public sealed class ChooseMailsEndpoint : ICarterModule
{
    private const string FieldName = "voulus";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/compte/profil/e-mails", Get).RequireAuthorization(Policies.Buyer);
        app.MapPost("/compte/profil/e-mails", Post).RequireAuthorization(Policies.Buyer);
    }

    private static async Task<IResult> Get(HttpContext http, IMessagingStore store, Pages pages)
    {
        await using var session = store.QuerySession();
        var preferences = await session.LoadAsync<MailPreferences>(http.User.AccountId()!.Value, http.RequestAborted);
        return pages.Show(new ChooseMailsPage(preferences?.Refused ?? [], http.Request.Query["etat"] == "enregistre"));
    }

    private static async Task<IResult> Post(HttpContext http, IMessageBus bus)
    {
        var fields = await FormFields.Read(http.Request);
        await bus.Ask(new ChooseMails(http.User.AccountId()!.Value, fields.All(FieldName)), http); // nothing is refused
        return Reply.SeeOther("/compte/profil/e-mails?etat=enregistre");
    }
}

internal sealed record ChooseMailsPage(IReadOnlyList<string> Refused, bool IsSaved) : IPageView
{
    public string Title => "Mes e-mails";

    public IReadOnlyList<Crumb> Crumbs => [new("/compte", "Compte"), new(null, Title)];

    public IReadOnlyList<Choice> Optional => [.. MailKinds.Optional.Select(kind => new Choice(kind.Kind, kind.Label, !Refused.Contains(kind.Kind), kind.Hint))];

    public IReadOnlyList<MailKind> Owed => [.. MailKinds.All.Where(kind => kind.IsLegal)];

    public SavedNotice? Saved => IsSaved ? new("ok", "Vos choix sont enregistrés.") : null;

    public sealed record SavedNotice(string Kind, string Text);
}
