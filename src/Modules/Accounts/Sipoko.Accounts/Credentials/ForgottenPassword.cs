using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Emails;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Wolverine;

namespace Sipoko.Accounts.Credentials;

/// <summary>Sends a link to choose a new password to whoever owns the address; nothing when nobody does.</summary>
public sealed record MailResetLink(string EmailKey);

public static class MailResetLinkHandler
{
    public static async Task<OutgoingMessages> Handle(MailResetLink command, IDocumentSession session, MailedLinks links, AccountsEmails emails, TimeProvider clock,
        CancellationToken cancellation)
    {
        if (await session.Query<Credential>().SingleOrDefaultAsync(known => known.EmailKey == command.EmailKey, cancellation) is not { } credential
            || !credential.TakesAskedMail(clock.GetUtcNow()))
        {
            return [];
        }

        session.Store(credential);
        return [.. await emails.ResetPassword(credential, links.ToReset(credential), cancellation)];
    }
}

/// <summary>
/// «Je ne me souviens pas du mot de passe». The link is sent after the answer, so that neither its words nor its time tell whether there is an
/// account.
/// </summary>
public sealed class ForgottenPasswordEndpoint : ICarterModule
{
    private const string Url = "/compte/mot-de-passe-oublie";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, Get).AllowAnonymous();
        app.MapPost(Url, Post).AllowAnonymous().RequireRateLimiting(CredentialRateLimit.Policy);
    }

    private static IResult Get(string? etat, Pages pages) => pages.Show(new ForgottenPasswordPage(FormFields.Empty(), etat == "envoye"));

    private static async Task<IResult> Post(HttpContext http, EmailLookup lookup, IMessageBus bus, Pages pages)
    {
        var fields = await FormFields.Read(http.Request);
        if (fields.Email() is not { } email)
        {
            return pages.Invalid(new ForgottenPasswordPage(fields, IsSent: false));
        }

        await bus.PublishAsync(new MailResetLink(lookup.KeyOf(email)), Asking.OriginOf(http));
        return Reply.SeeOther($"{Url}?etat=envoye");
    }
}

internal sealed record ForgottenPasswordPage(FormFields Fields, bool IsSent) : IPageView
{
    public string Title => "Mot de passe oublié";

    public Field Email => Fields.EmailField("username", "Celle de votre compte.");

    public IReadOnlyList<FieldError> Errors => Fields.Errors;
}
