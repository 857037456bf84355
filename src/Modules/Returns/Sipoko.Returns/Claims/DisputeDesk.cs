using Microsoft.AspNetCore.Http;
using Sipoko.Web.Files;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Returns.Claims;

/// <summary>Where staff see a claim once it was brought before them, and not before, and give their reasons.</summary>
internal sealed class DisputeDesk(ClaimReader claims, TimeProvider clock)
{
    public async Task<Claim?> Find(Guid id, HttpContext http) =>
        await claims.Find(new(id), http.RequestAborted) is { } claim && (claim.Dispute is not null || claim.IsRefundStuck) ? claim : null;

    public async Task<IPageView> Page(Claim claim, HttpContext http, FormFields fields) => new DecideDisputePage(
        new(claim, await claims.History(claim.Id, http.RequestAborted), Party.Sipoko, ParisTime.Day(clock.GetUtcNow()), new(fields, new Dictionary<string, IReadOnlyList<TakenFile>>())),
        await claims.RatesOf(claim.Subject.Person, claim.Buyer, http.RequestAborted), http.User.AccountId()!.Value);

    public async Task<IResult> File(Guid id, Guid file, HttpContext http, IFileStore files) =>
        await Find(id, http) is { } claim && (await claims.History(claim.Id, http.RequestAborted)).Any(line => line.Files.Contains(new FileId(file)))
            ? FileReply.Private(await files.Find(new(file), http.RequestAborted))
            : Reply.NotFound();

    public static StatementOfReasons ReasonsIn(FormFields fields) => new(
        fields.Lines("faits", StatementOfReasons.MaxLength, "Écrivez les faits retenus."), fields.Text("fondement", 300, "Indiquez l’article de loi ou des conditions."), fields.Raw("loi") is "oui");
}
