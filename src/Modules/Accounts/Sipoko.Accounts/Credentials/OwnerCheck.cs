using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Sipoko.Accounts.SecondFactors;

namespace Sipoko.Accounts.Credentials;

/// <summary>For pages outside this module that ask who is there again.</summary>
public sealed class OwnerCheck(IServiceScopeFactory scopes)
{
    /// <summary>To the page that asks for the code, when there is a second factor and this session has not passed it; else null.</summary>
    public async Task<IResult?> AsksCode(HttpContext http)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SecondFactorGate>().AsksCode(http);
    }

    public async Task<bool> IsPasswordOf(AccountId account, string password, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PasswordCheck>().Confirm(account, password, cancellation) is not null;
    }
}
