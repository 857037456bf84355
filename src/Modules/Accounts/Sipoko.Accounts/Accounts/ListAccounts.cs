using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Credentials;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Accounts.Accounts;

/// <summary>«Comptes»: the sign-ups that a risk rule stopped, oldest first, and the search of one person by their whole address.</summary>
public sealed class ListAccountsEndpoint : ICarterModule
{
    public const string Url = "/equipe/comptes";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, Get).RequireAuthorization(Policies.StaffAccounts);
        app.MapPost($"{Url}/recherche", Search).RequireAuthorization(Policies.StaffAccounts);
    }

    private static async Task<IResult> Get(HttpContext http, AccountDesk desk, Pages pages) =>
        pages.Show(new ListAccountsPage(FormFields.Empty(), await desk.Waiting(http.RequestAborted)));

    /// <summary>By POST: an address belongs into no address bar and no log.</summary>
    private static async Task<IResult> Search(HttpContext http, AccountDesk desk, Pages pages)
    {
        var fields = await FormFields.Read(http.Request);
        if (fields.Email() is { } email)
        {
            if (await desk.Find(email, http.RequestAborted) is { } found)
            {
                return Reply.SeeOther($"{Url}/{found.Value}");
            }

            fields.Refuse(CredentialFields.EmailName, "Aucun compte n’a cette adresse.");
        }

        return pages.Invalid(new ListAccountsPage(fields, await desk.Waiting(http.RequestAborted)));
    }
}

internal sealed record ListAccountsPage(FormFields Fields, IReadOnlyList<AccountRow> Waiting) : IPageView
{
    public string Title => "Comptes";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff(ListAccountsEndpoint.Url);

    public Field Email => Fields.EmailField("off", "L’adresse entière.");

    public IReadOnlyList<FieldError> Errors => Fields.Errors;

    public EmptyState NothingWaits { get; } = new("Aucun compte à examiner", "Les inscriptions qu’une règle de risque arrête paraîtront ici.", null, null);
}
