using Microsoft.Extensions.DependencyInjection;

namespace Sipoko.Accounts.Credentials;

/// <summary>For pages outside this module that ask the password again.</summary>
public sealed class OwnerCheck(IServiceScopeFactory scopes)
{
    public async Task<bool> IsPasswordOf(AccountId account, string password, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PasswordCheck>().Confirm(account, password, cancellation) is not null;
    }
}
