using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Carter;
using Sipoko.Accounts.Credentials;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Host.PersonalData;

/// <summary>«Mes données»: all that is kept of the person, as a page or as a file for machines (art. 15 and 20 GDPR). Asks the password again, and the code of whoever has a second factor.</summary>
public sealed class ShowDataEndpoint : ICarterModule
{
    private const string Url = "/compte/donnees";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, (Pages pages) => pages.Show(new ShowDataPage(FormFields.Empty(), []))).RequireAuthorization();
        app.MapPost(Url, Post).RequireAuthorization().RequireRateLimiting(RateLimits.Writing);
    }

    private static async Task<IResult> Post(HttpContext http, OwnerCheck owners, DataReader data, Pages pages)
    {
        if (await owners.AsksCode(http) is { } code)
        {
            return code;
        }

        var (account, fields) = (http.User.AccountId()!.Value, await FormFields.Read(http.Request));
        var password = fields.Secret(ShowDataPage.PasswordField, 128, "Indiquez votre mot de passe.");
        if (fields.AreValid && !await owners.IsPasswordOf(account, password, http.RequestAborted))
        {
            fields.Refuse(ShowDataPage.PasswordField, "Ce n’est pas votre mot de passe, ou vous avez trop essayé\u00A0: recommencez dans un quart d’heure.");
        }

        if (!fields.AreValid)
        {
            return pages.Invalid(new ShowDataPage(fields, []));
        }

        var sections = await data.Of(account, http.RequestAborted);
        if (fields.Raw("forme") != "fichier")
        {
            return pages.Show(new ShowDataPage(fields, [.. sections.Select(DataSection.Of)]));
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.File(JsonSerializer.SerializeToUtf8Bytes(sections.Select(section => new { titre = section.Title, lignes = section.Rows }), Readable), "application/json", "mes-donnees-sipoko.json");
    }
}

internal sealed record ShowDataPage(FormFields Fields, IReadOnlyList<DataSection> Sections) : IPageView
{
    public const string PasswordField = "mot-de-passe";

    public string Title => "Mes données";

    public Field Password => new(PasswordField, "Mot de passe", null, Fields.ErrorOf(PasswordField), "password", null, "current-password", MaxLength: 128);

    public IReadOnlyList<FieldError> Errors => Fields.Errors;
}

internal sealed record DataSection(string Title, IReadOnlyList<IReadOnlyList<DataLine>> Rows)
{
    public static DataSection Of(ExportedSection section) =>
        new(section.Title, [.. section.Rows.Select(row => (IReadOnlyList<DataLine>)[.. row.Select(field => new DataLine(field.Key, field.Value))])]);
}

internal sealed record DataLine(string Label, string Value)
{
    public string? ChangeUrl => null;
}
