using Marten;
using Sipoko.Returns.Claims;
using Sipoko.Returns.Contracts;
using Sipoko.Returns.Withdrawals;
using Sipoko.Web.Security;

namespace Sipoko.Returns.Work;

/// <summary>Tells staff which disputes wait for a decision, which refunds are stuck, and which withdrawals matched no order.</summary>
public static class ListReturnsWorkHandler
{
    private const int MostListed = 200;

    public static async Task<WaitingWork> Handle(ListReturnsWork query, IQuerySession session, CancellationToken cancellation)
    {
        if (!Policies.Allows(Policies.StaffDisputes, query.Role))
        {
            return WaitingWork.None;
        }

        var claims = await session.Query<Claim>().Where(claim => claim.Stage == ClaimStage.Disputed || claim.IsRefundStuck).OrderBy(claim => claim.MovedAt).Take(MostListed).ToListAsync(cancellation);
        var withdrawals = await session.Query<Withdrawal>().Where(withdrawal => withdrawal.NeedsStaff).OrderBy(withdrawal => withdrawal.At).Take(MostListed).ToListAsync(cancellation);
        return new(
        [
            .. claims.Select(ItemOf),
            .. withdrawals.Select(withdrawal => new WaitingItem("Rétractations à rattacher", $"Déclaration {withdrawal.Id.Value.ToString()[^6..]}", $"/equipe/litiges/retractations/{withdrawal.Id.Value}", withdrawal.At)),
        ]);
    }

    private static WaitingItem ItemOf(Claim claim) => new(
        claim.Stage is ClaimStage.Disputed ? "Litiges à trancher" : "Remboursements bloqués", $"{ClaimWords.NameOf(claim.Kind)} {claim.Subject.Reference}", $"/equipe/litiges/{claim.Id.Value}", claim.MovedAt,
        claim is { Stage: ClaimStage.Disputed, DueBy: { } due } ? ParisTime.EndOf(due) : null);
}
